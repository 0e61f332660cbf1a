import type { KnownService } from '../known-service.ts';
import { asRole } from './as-role.ts';

const runtime = asRole('AI/LLM', 'ai-runtime');
const proxy = asRole('Frontend', 'proxy');

/** Proxies in front of a system, and AI runtimes beside it. */
export const EDGE_SERVICES: readonly KnownService[] = [
  runtime({
    kind: 'ollama',
    images: ['ollama'],
    commands: ['ollama serve'],
    ports: [11_434],
    dataPaths: ['/root/.ollama'],
    probes: ['/api/version', '/api/tags'],
  }),
  runtime({
    kind: 'vllm',
    images: ['vllm-openai'],
    commands: ['vllm serve', 'python -m vllm.entrypoints.openai.api_server', 'python -m vllm.entrypoints.api_server'],
    ports: [8000],
  }),
  runtime({
    kind: 'text-generation-inference',
    images: ['text-generation-inference'],
    commands: ['text-generation-launcher'],
    ports: [80, 8080],
  }),
  runtime({ kind: 'localai', images: ['localai', 'local-ai'], commands: ['local-ai'], ports: [8080] }),
  runtime({
    kind: 'llama-cpp',
    images: ['llama.cpp'],
    commands: ['llama-server', 'python -m llama_cpp.server'],
    ports: [8080, 8000],
  }),
  proxy({
    kind: 'nginx',
    images: ['nginx', 'openresty', 'nginx-unprivileged'],
    commands: ['nginx', 'openresty'],
    ports: [80, 443, 8080],
  }),
  proxy({
    kind: 'caddy',
    images: ['caddy'],
    commands: ['caddy run', 'caddy reverse-proxy'],
    ports: [80, 443],
    dataPaths: ['/data'],
  }),
  proxy({ kind: 'traefik', images: ['traefik'], commands: ['traefik'], ports: [80, 443, 8080] }),
  proxy({ kind: 'haproxy', images: ['haproxy'], commands: ['haproxy'], ports: [80, 443] }),
  proxy({ kind: 'envoy', images: ['envoy'], commands: ['envoy'], ports: [10_000, 9901] }),
  proxy({ kind: 'oauth2-proxy', images: ['oauth2-proxy'], commands: ['oauth2-proxy'], ports: [4180] }),
];
