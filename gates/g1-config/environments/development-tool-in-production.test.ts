import { checkCases } from '../../testing/check-cases.ts';
import { aMount } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { anEnvironment } from '../../testing/environments.ts';
import { developmentToolInProduction } from './development-tool-in-production.ts';

const dev = anEnvironment('dev', aService('api'));
const prod = (...services: Parameters<typeof anEnvironment>[1][]) => [dev, anEnvironment('prod', ...services)];
const build = { context: '.', arguments: [] };

checkCases(developmentToolInProduction, {
  pass: {
    'nothing of the kind': { environments: prod(aService('api', { command: ['node', 'server.js'] })) },
    'a tool behind a profile': {
      environments: prod(aService('api'), aService('adminer', { image: 'adminer:4', profiles: ['tools'] })),
    },
    'configuration mounted into a built service': {
      environments: prod(
        aService('api', { build, mounts: [aMount('/etc/app', { type: 'bind', source: './config' })] }),
      ),
    },
  },
  fail: {
    'a tool of development': {
      environments: prod(aService('adminer', { image: 'adminer:4', keys: { image: at(5) } })),
      findings: [{ subject: { service: 'adminer', ...at(5) }, message: 'it is a tool of development' }],
    },
    'a program that watches its source': {
      environments: prod(aService('api', { command: ['uvicorn', 'app:app', '--reload'], keys: { command: at(6) } })),
      findings: [{ subject: { service: 'api', ...at(6) }, message: 'it is started as in development' }],
    },
    'source over a built image': {
      environments: prod(
        aService('api', {
          build,
          mounts: [aMount('/app', { type: 'bind', source: './src' })],
          keys: { volumes: at(7) },
        }),
      ),
      findings: [{ subject: { service: 'api', ...at(7) }, message: 'its source is mounted over the image' }],
    },
  },
  notApplicable: {
    'no environments are named': { environments: [] },
    'production starts nothing': { environments: prod(aService('tools', { profiles: ['tools'] })) },
  },
});
