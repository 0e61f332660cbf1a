import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aResourceUsage } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { inputAndOutput } from './input-and-output.ts';

test('lists what went in and out; what is not counted is not zero', () => {
  const network = { receivedBytes: 1536 * 1024, sentBytes: 900, packets: 2400, errors: 0, dropped: 3 };
  const blockIo = { readBytes: 4096, writtenBytes: 0 };
  const usages = [cited(aResourceUsage('worker')), cited(aResourceUsage('api', { network, blockIo }), 'E2')];
  const not = Array.from({ length: 7 }, () => 'not counted');
  expect(presented(inputAndOutput, { resourceUsage: usages })).toMatchObject({
    rows: [
      { cells: ['shop-api-1', '1.5 MiB', '900 B', '2,400', '0', '3', '4 KiB', '0 B'], evidence: ['E2'] },
      { cells: ['shop-worker-1', ...not], evidence: ['E1'] },
    ],
  });
});

test('has nothing to show when nothing runs', () => {
  expect(presented(inputAndOutput, { resourceUsage: [] })).toEqual({
    notApplicable: 'the target has no running container',
  });
});
