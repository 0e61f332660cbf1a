import { expect, test } from 'vitest';
import { leadText } from './lead-text.ts';

test.each([
  [-120, '2 minutes before api'],
  [-0.2, 'less than a second before api'],
  [0, 'less than a second after api'],
  [1080, '18 minutes after api'],
])('a lead of %d seconds is %s', (seconds, text) => {
  expect(leadText(seconds, 'api')).toBe(text);
});
