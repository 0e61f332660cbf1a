import type { ContainerInspectInfo } from 'dockerode';
import { expect, test } from 'vitest';
import { readableTexts } from './readable-texts.ts';

const of = (Config: object) => readableTexts({ Config } as ContainerInspectInfo);

test('a container without a command, a health check or labels has none', () => {
  expect(of({ Entrypoint: null, Cmd: null, Labels: null })).toEqual([]);
  expect(of({ Healthcheck: { Test: ['NONE'] } })).toEqual([]);
});

test('command and health check are one text each, and labels of tools are left out', () => {
  const texts = of({
    Entrypoint: ['docker-entrypoint.sh'],
    Cmd: ['redis-server', '--requirepass', 'x'],
    Healthcheck: { Test: ['CMD-SHELL', 'redis-cli ping'] },
    Labels: { 'com.docker.compose.project': 'shop', 'shop.token': 't', 'a.first': '1' },
  });
  expect(texts).toEqual([
    { place: 'command', name: 'command', value: 'docker-entrypoint.sh redis-server --requirepass x' },
    { place: 'health check', name: 'health check', value: 'redis-cli ping' },
    { place: 'label', name: 'a.first', value: '1' },
    { place: 'label', name: 'shop.token', value: 't' },
  ]);
});
