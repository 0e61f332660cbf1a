import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { serviceLabelsUndeclared } from './service-labels-undeclared.ts';

const labelled = (...names: string[]) =>
  projectOf(aService('api', { labels: Object.fromEntries(names.map((name) => [name, 'x'])), keys: { labels: at(9) } }));
const failing = (facts: string, ...names: string[]) => ({
  ...labelled(...names),
  findings: [{ subject: { service: 'api', ...at(9) }, message: `no label of the service tells its ${facts}` }],
});
const build = { context: '.', arguments: [], labels: { 'org.opencontainers.image.revision': 'x' } };

checkCases(serviceLabelsUndeclared, {
  pass: {
    'short names': labelled('version', 'env'),
    'names with a prefix': labelled('org.opencontainers.image.version', 'deployment.environment', 'traefik.enable'),
    'a label of the image': projectOf(aService('api', { build, labels: { 'com.example.stage': 'x' } })),
  },
  fail: {
    'no labels': failing('version and environment'),
    'labels about something else': failing('version and environment', 'traefik.enable', 'com.example.conversion'),
    'no environment': failing('environment', 'com.example.version'),
    'no version': failing('version', 'com.example.environment'),
  },
  notApplicable: { 'no service is declared': projectOf() },
});
