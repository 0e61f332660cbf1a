import { checkCases } from '../../testing/check-cases.ts';
import { aDockerfile, anInstruction, aStage, inDockerfile } from '../../testing/dockerfiles.ts';
import { buildContextUnfiltered } from './build-context-unfiltered.ts';

const copying = (written: string, { context = '.', ignored }: { context?: string; ignored?: string[] } = {}) => ({
  dockerfiles: [
    {
      ...aDockerfile(aStage('node:20.11.1', 1, { instructions: [anInstruction(2, written)] })),
      context,
      ...(ignored && { ignored }),
    },
  ],
});
const failing = (evidence: ReturnType<typeof copying>, message: string) => ({
  ...evidence,
  findings: [{ subject: inDockerfile(2), message }],
});
const notCopied = (evidence: ReturnType<typeof copying>) => ({
  ...evidence,
  findings: [{ subject: inDockerfile(1), message: '.env and .git not left out of .', priority: 'P3' as const }],
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
    'only some files are copied': notCopied(copying('COPY package.json src /app/')),
    'everything of another stage is copied': notCopied(copying('COPY --from=build . /app')),
    'it is taken back in': failing(
      copying('COPY . /app', { ignored: ['.git', '.env', '!.env'] }),
      'everything in . is copied, .env not left out',
    ),
  },
  notApplicable: {
    'what lies around the project is not looked at': {
      dockerfiles: [{ ...aDockerfile(aStage('node:20.11.1', 1)), context: '..', contextOutside: true }],
    },
    'nothing is built here': { dockerfiles: [] },
  },
});
