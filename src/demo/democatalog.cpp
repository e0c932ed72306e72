// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/democatalog.h"

#include <array>

using namespace Qt::StringLiterals;

namespace roster::demo {

std::span<const Product> ppioProducts()
{
    static constexpr std::array products{
        Product{"4090.16c62g.os"_L1, "RTX 4090"_L1, {}, 24, 16, 62, 0, 2180, {}},
        Product{"4090.14c60g.spot"_L1, "RTX 4090"_L1, {}, 24, 14, 60, 0, 1390, {}},
        Product{"3090.14c45g.os"_L1, "RTX 3090"_L1, {}, 24, 14, 45, 0, 1390, {}},
        Product{"l40s.14c62g.os"_L1, "L40S"_L1, {}, 48, 14, 62, 0, 3710, {}},
        Product{"a100-80g.14c120g.os"_L1, "A100 80G"_L1, {}, 80, 14, 120, 0, 7240, {}},
        Product{"h100-80g.28c240g.os"_L1, "H100 80G"_L1, {}, 80, 28, 240, 0, 13'250, {}},
        Product{"cpu.8c16g.os"_L1, {}, {}, 0, 8, 16, 0, 420, {}},
        Product{"cpu.32c128g.os"_L1, {}, {}, 0, 32, 128, 0, 1960, {}},
    };
    return products;
}

std::span<const Region> ppioRegions()
{
    static constexpr std::array regions{
        Region{"cn-south-1"_L1, "CN-SOUTH-01 (Guangzhou)"_L1},
        Region{"cn-east-2"_L1, "CN-EAST-02 (Hangzhou)"_L1},
        Region{"us-ca-6"_L1, "US-CA-06 (California)"_L1},
        Region{"cn-north-3"_L1, "CN-NORTH-03 (Beijing)"_L1},
    };
    return regions;
}

std::span<const Role> ppioRoles()
{
    static constexpr OfferedPort ssh{22, "tcp"_L1};
    static constexpr std::array roles{
        Role{u"train-llm",
             "registry.example.com/ml/pytorch:2.7.1-cuda12.8"_L1,
             "torchrun --standalone --nproc_per_node=gpu train.py --config /data/llm.yaml"_L1,
             {ssh, {6006, "http"_L1}},
             "WANDB_API_KEY"_L1},
        Role{u"vllm-serve",
             "docker.io/vllm/vllm-openai:v0.10.2"_L1,
             "vllm serve Qwen/Qwen3-32B --port 8000 --api-key sk-demo-not-a-real-key"_L1,
             {ssh, {8000, "http"_L1}},
             "HF_TOKEN"_L1},
        Role{u"sdxl-batch",
             "registry.example.com/ml/diffusers:0.35-cuda12.6"_L1,
             "python batch.py --model sdxl --queue redis://:demo-password@10.2.1.9:6379/0"_L1,
             {{8188, "http"_L1}},
             "S3_SECRET_ACCESS_KEY"_L1},
        Role{u"finetune",
             "registry.example.com/ml/axolotl:main-20260912"_L1,
             "axolotl train /data/lora.yml"_L1,
             {ssh, {6006, "http"_L1}},
             "HF_TOKEN"_L1},
        Role{u"eval-runner",
             "registry.example.com/ml/lm-eval:0.4.9"_L1,
             "lm_eval --model vllm --tasks mmlu,gsm8k --output_path /data/eval"_L1,
             {},
             "OPENAI_API_KEY"_L1},
        Role{u"notebook",
             "quay.io/jupyter/pytorch-notebook:cuda12-2026-09-01"_L1,
             {},
             {ssh, {8888, "http"_L1}},
             "JUPYTER_TOKEN"_L1},
        Role{u"推荐模型-训练",
             "registry.example.com/rec/torchrec:1.3.0-cuda12.6"_L1,
             "python -m rec.train --day latest"_L1,
             {ssh, {6006, "http"_L1}},
             "MYSQL_PASSWORD"_L1},
        Role{u"图像生成-夜间批处理",
             "registry.example.com/ml/comfyui:0.3.59"_L1,
             "python main.py --listen 0.0.0.0 --port 8188"_L1,
             {{8188, "http"_L1}, {8189, "tcp"_L1}},
             "OSS_ACCESS_KEY_SECRET"_L1},
        Role{u"tokenize-data",
             "registry.example.com/base/ubuntu:24.04"_L1,
             "bash -c \"make -C /data shards\""_L1,
             {ssh},
             {},
             false},
    };
    return roles;
}

std::span<const Product> nebulaProducts()
{
    static constexpr std::array products{
        Product{{}, "RTX-A6000"_L1, {}, 48, 28, 58, 725, 679, "Virtual Machine"_L1},
        Product{{}, "RTX-4090"_L1, "GeForce RTX 4090"_L1, 24, 16, 62, 0, 530, "Virtual Machine"_L1},
        Product{{}, "L40S"_L1, "NVIDIA L40S"_L1, 48, 28, 120, 850, 1090, "Container"_L1},
        Product{{}, "A100-80G-PCIe"_L1, "NVIDIA A100"_L1, 80, 31, 120, 750, 1450, "Virtual Machine"_L1},
        Product{{}, "H100-80G-PCIe"_L1, "NVIDIA H100"_L1, 80, 28, 180, 750, 2470, "Virtual Machine"_L1},
        Product{{}, "H100-80G-SXM"_L1, "NVIDIA H100"_L1, 80, 24, 240, 6500, 2830, "Baremetal"_L1},
        Product{{}, {}, {}, 0, 8, 32, 0, 96, "Virtual Machine"_L1},
    };
    return products;
}

std::span<const Region> nebulaRegions()
{
    static constexpr std::array regions{
        Region{"CANADA"_L1, "Canada"_L1},
        Region{"CANADA"_L1, "Canada"_L1},
        Region{"CANADA"_L1, "Canada"_L1},
        Region{"NORWAY"_L1, "Norway"_L1},
    };
    return regions;
}

std::span<const Role> nebulaRoles()
{
    static constexpr auto ubuntu24 = "Ubuntu Server 24.04 LTS (Noble Numbat)"_L1;
    static constexpr auto ubuntu22 = "Ubuntu Server 22.04 LTS R550 CUDA 12.4"_L1;
    static constexpr auto ubuntu20 = "Ubuntu Server 20.04 LTS (Focal Fossa)"_L1;
    static constexpr std::array roles{
        Role{u"train-llm", ubuntu22, {}, {{22, "tcp"_L1}}, {}},
        Role{u"sdxl-batch", ubuntu20, {}, {{22, "tcp"_L1}}, {}},
        Role{u"eval-runner", ubuntu22, {}, {{22, "tcp"_L1}}, {}},
        Role{u"vllm-serve", ubuntu22, {}, {{22, "tcp"_L1}, {8000, "http"_L1}}, {}},
        Role{u"语音识别-标注", ubuntu24, {}, {{22, "tcp"_L1}}, {}},
        Role{u"gateway", ubuntu24, {}, {{22, "tcp"_L1}, {443, "tcp"_L1}}, {}, false},
    };
    return roles;
}

} // namespace roster::demo
