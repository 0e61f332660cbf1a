import { expect, test } from 'vitest';
import { CaptureIntake } from '../capture/capture-intake.ts';
import { slowestText, slowText } from './progress.ts';

test('what is being read is named once it takes a second', () => {
  expect(slowText({ collector: 'engine/1', durationMs: 3240 })).toBe(' — engine, 3.2 s');
  expect(slowText({ collector: 'engine/1', durationMs: 999 })).toBe('');
  expect(slowText(undefined)).toBe('');
});

test('in the end the source is named that took longest, where one did', () => {
  const reads = [
    { collector: 'http/1', durationMs: 40 },
    { collector: 'engine/1', durationMs: 2040 },
  ];
  expect(slowestText(reads)).toBe('Slowest source: engine, 2.0 s\n');
  expect(slowestText(reads.slice(0, 1))).toBe('');
});

test('of the reads under way the oldest is the slowest, until it is over', async () => {
  const intake = new CaptureIntake(new AbortController().signal);
  const begun = ['engine/1', 'http/1'].map((collector) => {
    let end = () => {};
    const answer = new Promise<{ value: number; bytes: number }>((resolve) => {
      end = () => resolve({ value: 1, bytes: 1 });
    });
    return { reading: intake.read({ collector, action: 'read' }, () => answer), end };
  });
  expect(intake.slowest()?.collector).toBe('engine/1');
  begun[0]?.end();
  await begun[0]?.reading;
  expect(intake.slowest()?.collector).toBe('http/1');
  begun[1]?.end();
  await begun[1]?.reading;
  expect(intake.slowest()).toBeUndefined();
});
