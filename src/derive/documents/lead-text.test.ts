import { expect, test } from 'vitest';
import { leadText } from './lead-text.ts';

test.each([
  [-120, '2 minutes before'],
  [-0.2, 'less than a second before'],
  [0, 'less than a second after'],
  [1080, '18 minutes after'],
])('a lead of %d seconds is %s', (seconds, text) => {
  expect(leadText(seconds)).toBe(text);
});
