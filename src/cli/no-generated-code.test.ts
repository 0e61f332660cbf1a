import { expect, test } from 'vitest';
import { config } from 'zod';
// oxlint-disable-next-line import/no-unassigned-import -- what it does is what is looked at
import './no-generated-code.ts';

test('zod reads what is set here, whatever its version calls it', () => {
  expect(config()).toMatchObject({ jitless: true });
});
