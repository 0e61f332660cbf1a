import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aJob, aPrometheus, prometheusService } from '../../testing/monitoring.ts';
import { presented } from '../../testing/presented.ts';
import { scrapeTargets } from './scrape-targets.ts';

const project = aProject({
  services: [aService('api'), aService('far', { networks: [{ name: 'far', aliases: [] }] }), prometheusService()],
});
const present = (jobs: ReturnType<typeof aJob>[]) =>
  presented(scrapeTargets, {
    composeProject: cited(project),
    prometheusConfigurations: [cited(aPrometheus({ jobs }), 'E2')],
  });

test('lists each target with what it stands for', () => {
  const targets = ['api:3000', 'localhost:9090', 'far:80', 'gone:80', 'node.example.org:9100'];
  const table = present([aJob('all', targets)]);
  expect('rows' in table && table.rows.map(({ cells }) => cells)).toEqual([
    ['all', 'api:3000', '/metrics', 'service api', 'prometheus.yml'],
    ['all', 'localhost:9090', '/metrics', 'prometheus itself', 'prometheus.yml'],
    ['all', 'far:80', '/metrics', 'service far, on no common network', 'prometheus.yml'],
    ['all', 'gone:80', '/metrics', 'no service of that name', 'prometheus.yml'],
    ['all', 'node.example.org:9100', '/metrics', 'not told by the files', 'prometheus.yml'],
  ]);
});

test('shows nothing without a target', () => {
  expect(present([])).toEqual({ notApplicable: 'no Prometheus configuration at hand names a target' });
});
