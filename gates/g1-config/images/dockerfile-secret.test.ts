import { checkCases } from '../../testing/check-cases.ts';
import { aDockerfile, anInstruction, aStage, inDockerfile } from '../../testing/dockerfiles.ts';
import { aSecret } from '../../testing/evidence.ts';
import { dockerfileSecret } from './dockerfile-secret.ts';

type Instruction = ReturnType<typeof anInstruction>;

const file = (instruction: Instruction, ignored?: string[]) => ({
  dockerfiles: [
    { ...aDockerfile(aStage('node:20.11.1', 1, { instructions: [instruction] })), ...(ignored && { ignored }) },
  ],
});
const masked = (name: string) => [{ name, value: '«redacted:k3v9x2m7qa»', secrets: [aSecret()] }];
const plain = (name: string, value: string | null) => [{ name, value }];
const subject = (variable: string) => ({ variable, ...inDockerfile(2) });
const argument = 'a credential is expected as a build argument, which the history of the image keeps';

checkCases(dockerfileSecret, {
  pass: {
    'no credential': file(anInstruction(2, 'ENV', plain('NODE_ENV', 'production'))),
    'an empty value': file(anInstruction(2, 'ENV', plain('DB_PASSWORD', ''))),
    'a switch': file(anInstruction(2, 'ENV', plain('SESSION_TOKEN', 'true'))),
    'a build secret': file(anInstruction(2, 'RUN --mount=type=secret,id=token cat /run/secrets/token')),
    'the list of needed variables': file(anInstruction(2, 'COPY .env.example ./')),
    'a file that is left out of the context': file(anInstruction(2, 'COPY ./.env ./'), ['.env']),
    'a file of another stage': file(anInstruction(2, 'COPY --from=build /app/.env ./')),
  },
  fail: {
    'a literal in the environment': {
      ...file(anInstruction(2, 'ENV', masked('DB_PASSWORD'))),
      findings: [{ subject: subject('DB_PASSWORD'), message: 'ENV sets a credential' }],
    },
    'a password in an address': {
      ...file(anInstruction(2, 'LABEL', masked('source'))),
      findings: [{ subject: subject('source'), message: 'LABEL sets a credential' }],
    },
    'a default of an argument': {
      ...file(anInstruction(2, 'ARG', masked('NPM_TOKEN'))),
      findings: [{ subject: subject('NPM_TOKEN'), message: 'ARG sets a credential' }],
    },
    'an argument that the build fills': {
      ...file(anInstruction(2, 'ARG', plain('NPM_TOKEN', null))),
      findings: [{ subject: subject('NPM_TOKEN'), message: argument, priority: 'P1' }],
    },
    'an argument that is kept in the environment': {
      ...file(anInstruction(2, 'ENV', plain('NPM_TOKEN', '$NPM_TOKEN'))),
      findings: [{ subject: subject('NPM_TOKEN'), message: 'ENV keeps a credential' }],
    },
    'a file with credentials': {
      ...file(anInstruction(2, 'COPY package.json .env ./')),
      findings: [{ subject: inDockerfile(2), message: '.env is copied into the image' }],
    },
    'in a stage that is only copied from': {
      dockerfiles: [
        aDockerfile(
          aStage('node:20.11.1', 1, { name: 'build', instructions: [anInstruction(2, 'ENV', masked('DB_PASSWORD'))] }),
          aStage('nginx:1.27.0', 3),
        ),
      ],
      findings: [
        {
          subject: subject('DB_PASSWORD'),
          message: 'ENV sets a credential, in a stage that is not part of the image',
          priority: 'P2',
        },
      ],
    },
  },
  notApplicable: { 'nothing is built here': { dockerfiles: [] } },
});
