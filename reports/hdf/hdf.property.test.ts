import { expect, test } from 'vitest';
import { everyStatement, forEveryHostileRun } from '../testing/hostile-run.ts';
import { hidesSomething } from '../text/visible-text.ts';
import { HDF } from './hdf.ts';
import { readControls } from './testing/read-controls.ts';

const statuses = (text: string) => readControls(text).map(({ id, status }) => [id, status]);

test('a file tells the same of every control whatever the texts in it are', { timeout: 1_200_000 }, () => {
  const calm = statuses(HDF.render(everyStatement()));
  forEveryHostileRun((result) => {
    const text = HDF.render(result);
    expect(statuses(text)).toEqual(calm);
    expect(hidesSomething(text.replaceAll('\n', ''))).toBe(false);
  });
});
