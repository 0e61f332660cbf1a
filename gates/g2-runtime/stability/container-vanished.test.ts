import { checkCases } from '../../testing/check-cases.ts';
import { aPopulation } from '../../testing/evidence.ts';
import { containerVanished } from './container-vanished.ts';

const listed = (service: string, name = `shop-${service}-1`) => ({ id: name, name, service });
const run = listed('worker', 'shop-worker-run-3f9a2c1b7d04');
const finding = (container: string, service: string) => ({
  subject: { service, container },
  message: 'it was gone when it was to be inspected',
});

checkCases(containerVanished, {
  pass: {
    'all are there': { population: aPopulation({ containers: [listed('api'), listed('ui')] }) },
    'a container of compose run has ended': {
      population: aPopulation({ containers: [listed('api'), run], vanished: [run.name] }),
    },
  },
  fail: {
    'one was removed': {
      population: aPopulation({ containers: [listed('api'), listed('ui')], vanished: ['shop-ui-1'] }),
      findings: [finding('shop-ui-1', 'ui')],
    },
    'all of them, while the project was taken down': {
      population: aPopulation({
        containers: [listed('api'), listed('api', 'shop-api-2')],
        vanished: ['shop-api-1', 'shop-api-2'],
      }),
      findings: [finding('shop-api-1', 'api'), finding('shop-api-2', 'api')],
    },
    'one that was named by hand': {
      population: aPopulation({ containers: [listed('db', 'database')], vanished: ['database'] }),
      findings: [finding('database', 'db')],
    },
  },
  notApplicable: {
    'there is no container': { population: aPopulation() },
    'only a container of compose run': { population: aPopulation({ containers: [run] }) },
  },
});
