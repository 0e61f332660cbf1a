import type { EngineDiskUse } from '../../../src/model/evidence/engine-posture.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { anEngine } from '../../testing/evidence.ts';
import { engineDiskReclaimable } from './engine-disk-reclaimable.ts';

const GIB = 1024 ** 3;
const engine = anEngine();
const images = (bytes: number, reclaimableBytes: number): EngineDiskUse => ({
  groups: [{ name: 'images', count: 9, used: 2, bytes, reclaimableBytes }],
});

checkCases(engineDiskReclaimable, {
  pass: {
    'most of little is unused': { engine, engineDiskUse: images(9 * GIB, 9 * GIB) },
    'less than half of much is unused': { engine, engineDiskUse: images(40 * GIB, 19 * GIB) },
  },
  fail: {
    'most of much is unused': {
      engine,
      engineDiskUse: images(30 * GIB, 20 * GIB),
      findings: [{ subject: { engine: 'host-1' }, message: '20 GiB of 30 GiB could be removed' }],
    },
  },
  notApplicable: { 'nobody asked for it': { engine } },
});
