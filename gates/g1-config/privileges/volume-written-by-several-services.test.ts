import { checkCases } from '../../testing/check-cases.ts';
import { aMount, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { volumeWrittenBySeveralServices } from './volume-written-by-several-services.ts';

const using = (name: string, readOnly = false, line = 9) =>
  aService(name, { mounts: [aMount('/uploads', { source: 'uploads', readOnly, at: at(line) })] });

checkCases(volumeWrittenBySeveralServices, {
  pass: {
    'one writes and another reads': projectOf(using('api'), using('scanner', true)),
    'one service has two mounts of it': projectOf(
      aService('api', { mounts: [aMount('/a', { source: 'uploads' }), aMount('/b', { source: 'uploads' })] }),
    ),
    'anonymous volumes': (() => {
      const { source: _, ...mount } = aMount('/data');
      return projectOf(aService('api', { mounts: [mount] }), using('web'));
    })(),
  },
  fail: {
    'two services write': {
      ...projectOf(using('scanner'), using('api', false, 15), using('web', true)),
      findings: [
        { subject: { volume: 'uploads', ...at(15) }, message: 'the volume is mounted writable in api, scanner' },
      ],
    },
  },
  notApplicable: {
    'a folder of the host': projectOf(
      aService('api', { mounts: [aMount('/uploads', { type: 'bind', source: './uploads' })] }),
    ),
    'no mount': projectOf(aService('api')),
  },
});
