import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { buildProvenanceUndeclared } from './build-provenance-undeclared.ts';

const built = (names: string[], labels?: Record<string, string>) => {
  const build = { context: '.', arguments: names.map((name) => ({ name, value: '' })), ...(labels && { labels }) };
  return projectOf(aService('api', { build, keys: { build: at(5) } }));
};
const finding = {
  subject: { service: 'api', ...at(5) },
  message: 'no build argument or label tells the version or the commit',
};

checkCases(buildProvenanceUndeclared, {
  pass: {
    'the commit': built(['GIT_SHA']),
    'the version of the application': built(['NODE_ENV', 'APP_VERSION']),
    'the date of the build': built(['BUILD_DATE']),
    'a label of the build': built([], { 'org.opencontainers.image.revision': '1234567' }),
  },
  fail: {
    'no argument': { ...built([]), findings: [finding] },
    'the version of something else': { ...built(['NODE_VERSION', 'ALPINE_VERSION']), findings: [finding] },
    'a label about something else': { ...built([], { 'org.opencontainers.image.title': 'api' }), findings: [finding] },
  },
  notApplicable: { 'nothing is built here': projectOf(aService('db')), 'no service is declared': projectOf() },
});
