import { checkCases } from '../../testing/check-cases.ts';
import { aDockerfile, anInstruction, aStage, inDockerfile } from '../../testing/dockerfile.ts';
import { buildContextUnfiltered } from './build-context-unfiltered.ts';

const copying = (written: string, different: Parameters<typeof aDockerfile>[1] = {}) => ({
  dockerfiles: [aDockerfile([aStage({ instructions: [anInstruction(2, written)] })], different)],
});
const failing = (evidence: ReturnType<typeof copying>, message: string) => ({
  ...evidence,
  findings: [{ subject: inDockerfile(2), message }],
});

checkCases(buildContextUnfiltered, {
  pass: {
    'both are left out': copying('COPY . /app', { ignored: ['.env*', '.git'] }),
    'everything is left out but the source': copying('COPY . /app', { ignored: ['*', '!src'] }),
    'the history does not lie in a folder of the project': copying('COPY . .', { context: './api', ignored: ['.env'] }),
  },
  fail: {
    'no .dockerignore': failing(copying('COPY . /app'), 'everything in . is copied, .env and .git not left out'),
    'no .dockerignore in a folder': failing(
      copying('ADD ./ /app', { context: './api' }),
      'everything in ./api is copied, .env not left out',
    ),
    'one of them is not listed': failing(
      copying('COPY --chown=node ./* /app', { ignored: ['.git', 'node_modules'] }),
      'everything in . is copied, .env not left out',
    ),
    'it is taken back in': failing(
      copying('COPY . /app', { ignored: ['.git', '.env', '!.env'] }),
      'everything in . is copied, .env not left out',
    ),
  },
  notApplicable: {
    'only some files are copied': copying('COPY package.json src /app/'),
    'everything of another stage is copied': copying('COPY --from=build . /app'),
    'nothing is built here': { dockerfiles: [] },
  },
});
