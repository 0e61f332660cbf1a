import { describe, expect, test } from 'vitest';
import { amountText } from '../../model/limits/definition.ts';
import { LIMIT_NAMES, LIMITS, type LimitName, mostOf, settingOf, USUAL_LIMITS } from '../../model/limits/limits.ts';
import { ENGINE_CASES } from './testing/limit-cases/engine-cases.ts';
import { FILE_CASES } from './testing/limit-cases/file-cases.ts';
import { FLOW_CASES } from './testing/limit-cases/flow-cases.ts';
import { type LimitCase, toldOf } from './testing/limit-cases/limit-case.ts';
import { SERVICE_CASES } from './testing/limit-cases/service-cases.ts';

// Every limit that can be moved is set low and met, and the report must say which it was. One without a case fails here.

const CASES: Readonly<Record<LimitName, LimitCase>> = {
  ...ENGINE_CASES,
  ...SERVICE_CASES,
  ...FILE_CASES,
  ...FLOW_CASES,
};

test('every limit has a case, and no case is for nothing', () => {
  expect(Object.keys(CASES).toSorted()).toEqual(LIMIT_NAMES.toSorted());
});

describe.each(LIMIT_NAMES)('%s', (name) => {
  const { low, meet } = CASES[name];
  const { unit } = LIMITS[name];
  const setting = settingOf(name);

  test('set low, is reached and told with its value and the most that it can be set to', async () => {
    const told = toldOf(await meet({ ...USUAL_LIMITS, [name]: low }));
    const most = mostOf(setting);
    const limit = { setting, value: amountText(unit, low), ...(most !== undefined && { most }) };
    expect(told).toContainEqual({
      what: expect.any(String),
      count: expect.any(Number),
      evidence: expect.arrayContaining([expect.stringMatching(/^E\d+$/)]),
      limit,
    });
  });
});

// What hangs reaches the usual time as well, only later.
const AMOUNTS = LIMIT_NAMES.filter((name) => LIMITS[name].unit !== 'milliseconds');

test.each(AMOUNTS)('%s as it usually is, is not reached by the same', async (name) => {
  const told = toldOf(await CASES[name].meet(USUAL_LIMITS));
  expect(told.map(({ limit }) => limit?.setting)).not.toContain(settingOf(name));
});
