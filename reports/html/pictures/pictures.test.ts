import { describe, expect, test } from 'vitest';
import type { RunResult } from '../../../src/model/result.ts';
import { parsedHtml, wordsOf } from '../../testing/parsed-html.ts';
import { recordedResults } from '../../testing/recorded-results.ts';
import { sampleResult } from '../../testing/sample-result.ts';
import { latencyPictures } from './latency.ts';
import { memoryPictures } from './memory.ts';
import { portMap } from './port-map.ts';
import { serviceGraphs } from './service-graph.ts';
import { systemPart } from './system-part.ts';
import { timelinePicture } from './timeline.ts';

const recorded = await recordedResults();
const hardened = resultOf('ultra-agent-os-hardened');

function resultOf(system: string): RunResult {
  const found = recorded.find(({ name }) => name === system);
  if (found === undefined) throw new Error(`${system} is not recorded`);
  return found.result;
}

/** The words of a picture, with what is only told to readers of the screen. */
function told(picture: string): string {
  const { elements } = parsedHtml(`<!DOCTYPE html><body>${picture}</body>`);
  const labels = elements.flatMap(({ attrs }) =>
    attrs.filter(({ name }) => name === 'aria-label').map(({ value }) => value),
  );
  return [...elements.filter(({ tagName }) => tagName === 'body').map(wordsOf), ...labels].join(' ');
}

describe('the pictures of a recorded system', () => {
  test('show its services, its stores and what is published', () => {
    const graph = told(serviceGraphs(hardened).join(''));
    expect(graph).toContain('4 services, 2 data stores, 9 connections');
    for (const name of [
      'api',
      'ollama',
      'postgres',
      'redis',
      'ui',
      'worker',
      'published on the host',
      '13000',
      '18088',
    ])
      expect(graph).toContain(name);
  });

  test('show from where each port is reached, and what stands behind it', () => {
    const ports = told(portMap(hardened));
    for (const words of ['2 published ports', 'this host only', '127.0.0.1:13000', '3000/tcp', 'api'])
      expect(ports).toContain(words);
  });

  test('show what happened until the capture', () => {
    const happened = told(timelinePicture(hardened));
    expect(happened).toContain('ultra_agent_os_hardened-api-1');
    expect(happened).toMatch(/\d\d-\d\d \d\d:\d\d: started/);
    expect(happened).toContain('became healthy');
  });

  test('show how fast endpoints answered, and what memory was used of its limit', () => {
    expect(told(latencyPictures(hardened))).toMatch(/:13000\/health \d+ ms of \d+ ms/);
    expect(told(memoryPictures(hardened))).toMatch(/memory \d+ MiB of 256 MiB/);
  });
});

test('every picture leads to the table that says the same', () => {
  for (const { result } of recorded) {
    const figures = systemPart(result)?.content.split('<figure').slice(1) ?? [];
    for (const figure of figures) expect(figure).toMatch(/<a href="#exhibit-g[123]-[\w-]+">The same as a table<\/a>/);
  }
});

test('a run that recorded nothing to draw has no pictures', () => {
  expect(systemPart(sampleResult())).toBeUndefined();
});

test('what only the host itself reaches looks different from what a network reaches', () => {
  const open = portMap(resultOf('onex-runtime'));
  expect(open).toContain('class="box outside"');
  expect(portMap(hardened)).not.toContain('class="box outside"');
});
