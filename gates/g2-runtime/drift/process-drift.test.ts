import { checkCases } from '../../testing/check-cases.ts';
import { at } from '../../testing/declared.ts';
import { beside, drift, NOTHING_TO_COMPARE } from '../../testing/drift.ts';
import { processDrift } from './process-drift.ts';

checkCases(processDrift, {
  pass: {
    'everything is the image’s own': beside(),
    'a command of its own': beside({
      service: { command: ['worker.js'] },
      container: { process: { entrypoint: ['node'], command: ['worker.js'], workingDirectory: '/app' } },
    }),
    'an entry point takes the command of the image away': beside({
      service: { entrypoint: ['sleep', '9'] },
      container: { process: { entrypoint: ['sleep', '9'], command: [], workingDirectory: '/app' } },
    }),
    'an empty entry point leaves it': beside({
      service: { entrypoint: [] },
      container: { process: { entrypoint: [''], command: ['server.js'], workingDirectory: '/app' } },
    }),
    'an empty command is none': beside({ service: { command: [] } }),
    'a slash at the end of the working directory': beside({ service: { workingDirectory: '/app/' } }),
    'of an image that was not read only what is declared counts': {
      ...beside({ container: { process: { entrypoint: ['x'], command: ['y'], workingDirectory: '/z' } } }),
      images: [],
    },
  },
  fail: {
    'another command': {
      ...beside({ service: { command: ['server.js', '--debug'], keys: { command: at(6) } } }),
      findings: [drift('the command is not as declared', 6)],
    },
    'a command that is no longer declared': {
      ...beside({ container: { process: { entrypoint: ['node'], command: ['old.js'], workingDirectory: '/app' } } }),
      findings: [drift('the command is not as declared')],
    },
    'another entry point and another folder': {
      ...beside({ service: { entrypoint: ['bun'], command: ['server.js'], workingDirectory: '/srv' } }),
      findings: [drift('the entry point is not as declared'), drift('the working directory is not as declared')],
    },
  },
  notApplicable: NOTHING_TO_COMPARE,
});
