import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { buildPlatformUndeclared } from './build-platform-undeclared.ts';

const build = { context: '.', arguments: [] };

checkCases(buildPlatformUndeclared, {
  pass: {
    'the service names it': projectOf(aService('api', { build, keys: { platform: at(6) } })),
    'the build names several': projectOf(
      aService('api', { build: { ...build, platforms: ['linux/amd64', 'linux/arm64'] } }),
    ),
  },
  fail: {
    neither: {
      ...projectOf(aService('api', { build, keys: { build: at(5) } }), aService('db')),
      findings: [{ subject: { service: 'api', ...at(5) }, message: 'no platform is declared for the build' }],
    },
  },
  notApplicable: {
    'a pulled image comes for the platform of the host': projectOf(aService('db')),
    'no service is declared': projectOf(),
  },
});
