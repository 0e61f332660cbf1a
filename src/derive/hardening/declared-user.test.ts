import { expect, test } from 'vitest';
import { aState } from '../../../gates/testing/evidence.ts';
import { declaredUserText, isListable } from './declared-user.ts';

test('a user that was declared is told to be declared', () => {
  expect(declaredUserText({ user: '1000:1000' })).toBe('declared: 1000:1000');
  expect(declaredUserText({ user: '' })).toBe('declared: root, as no user is set');
});

test.each([
  ['running', aState(), true],
  ['paused', aState({ status: 'paused' }), false],
  ['waiting for its next start', aState({ restarting: true }), false],
  ['stopped', aState({ status: 'exited', running: false }), false],
])('a container that is %s', (_, state, listable) => {
  expect(isListable({ state })).toBe(listable);
});
