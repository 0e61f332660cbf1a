import { expect, test } from 'vitest';
import type { FindingSeries } from '../../../src/history/series.ts';
import { attributeOf, parsedHtml, wordsOf } from '../../testing/parsed-html.ts';
import { sampleResult } from '../../testing/sample-result.ts';
import { htmlPage } from '../page.ts';
import { trendPart } from './trend-part.ts';

const DAYS = ['2026-01-28', '2026-01-29', '2026-01-30'];

function series(
  gate: FindingSeries['gate'],
  priority: FindingSeries['priority'],
  counts: readonly number[],
): FindingSeries {
  const points = counts.map((count, index) => ({
    run: `run-${index}`,
    takenAt: `${DAYS[index]}T21:30:00.000Z`,
    count,
  }));
  return { project: 'shop', gate, priority, points };
}

const PAST = [series('g1', 'P2', [7, 6, 5]), series('g2', 'P0', [0, 2, 1]), series('g2', 'P1', [4, 0, 0])];

test('each gate is drawn run by run, and says where it came from and where it is', () => {
  const { elements } = parsedHtml(`<!DOCTYPE html><body>${trendPart(sampleResult(), PAST)?.content ?? ''}</body>`);
  const pictures = elements.filter(({ tagName }) => tagName === 'svg');
  expect(pictures.map((picture) => attributeOf(picture, 'aria-label'))).toEqual([
    'From 0 P0, 0 P1, 7 P2, 0 P3 to 0 P0, 0 P1, 5 P2, 0 P3',
    'From 0 P0, 4 P1, 0 P2, 0 P3 to 1 P0, 0 P1, 0 P2, 0 P3',
  ]);
  expect(elements.filter(({ tagName }) => tagName === 'tbody').map(wordsOf)).toEqual([
    DAYS.map((day, index) => `run-${index} ${day} 21:30:00 UTC 0 0 ${[7, 6, 5][index]} 0`).join(' '),
    `run-0 ${DAYS[0]} 21:30:00 UTC 0 4 0 0 run-1 ${DAYS[1]} 21:30:00 UTC 2 0 0 0 run-2 ${DAYS[2]} 21:30:00 UTC 1 0 0 0`,
  ]);
});

test('one run is no trend', () => {
  expect(trendPart(sampleResult(), [series('g1', 'P2', [7])])).toBeUndefined();
  expect(trendPart(sampleResult(), [])).toBeUndefined();
});

test('the page has it only when the runs before are known', () => {
  expect(htmlPage(sampleResult(), PAST)).toContain('<section class="part" id="trend"');
  expect(htmlPage(sampleResult())).not.toContain('id="trend"');
});
