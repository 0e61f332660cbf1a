import { checkCases } from '../../testing/check-cases.ts';
import { aPosturedEngine } from '../../testing/engine.ts';
import { anEngine } from '../../testing/evidence.ts';
import { storageDriverOutdated } from './storage-driver-outdated.ts';

const finding = (driver: string, reason: string) => ({
  subject: { engine: 'host-1' },
  message: `the storage driver ${driver} is not to be used: ${reason}`,
});

checkCases(storageDriverOutdated, {
  pass: {
    'overlay2 with directory types': { engine: aPosturedEngine() },
    'overlay of Podman, which Docker would call overlay2': {
      engine: aPosturedEngine({ product: 'Podman Engine' }, { storageDriver: 'overlay' }),
    },
    'zfs, which says nothing of directory types': {
      engine: anEngine({
        storageDriver: 'zfs',
        posture: { ...aPosturedEngine().posture, directoryTypes: undefined } as never,
      }),
    },
  },
  fail: {
    'a driver that was removed': {
      engine: aPosturedEngine({}, { storageDriver: 'devicemapper' }),
      findings: [finding('devicemapper', 'removed from version 25 on')],
    },
    'overlay of Docker': {
      engine: aPosturedEngine({}, { storageDriver: 'overlay' }),
      findings: [finding('overlay', 'replaced by overlay2, and removed from version 24 on')],
    },
    'a driver of Podman that is meant for tests': {
      engine: aPosturedEngine({ product: 'Podman Engine' }, { storageDriver: 'vfs' }),
      findings: [finding('vfs', 'copies every layer in full, meant for tests')],
    },
    'a filesystem without directory types': {
      engine: aPosturedEngine({ backingFilesystem: 'xfs', directoryTypes: false }),
      findings: [finding('overlay2', 'its filesystem does not tell files from folders (d_type)')],
    },
  },
  notApplicable: { 'an older capture': { engine: anEngine() } },
});
