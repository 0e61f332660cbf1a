import type { Image, ImageHistory } from '../../../src/model/evidence/engine-objects.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, anImage, aSecret } from '../../testing/evidence.ts';
import { imageHistorySecret } from './image-history-secret.ts';

type Values = ImageHistory['steps'][number]['values'];

const MASKED = '«redacted:k3v9x2m7qa»';
const token = { name: 'API_TOKEN', value: MASKED, secrets: [aSecret()] };
const step = (createdBy: string, values: Values = []) => ({ createdAt: '', createdBy, sizeBytes: 0, values });
const made = (steps: ImageHistory['steps'], image: Partial<Image> = {}) => ({
  containers: [aContainer('api')],
  images: [anImage(image)],
  imageHistories: [{ id: 'sha256:api', steps }],
});
const finding = (instruction: string) => ({
  subject: { service: 'api', image: 'shop-api:1.0', variable: 'API_TOKEN' },
  message: `an instruction ${instruction} of its history holds a credential`,
});

checkCases(imageHistorySecret, {
  pass: {
    'plain steps': made([step('CMD ["node"]'), step('ENV A=1', [{ name: 'A', value: '1' }])]),
    'what the environment of the image has is another finding': made([step(`ENV API_TOKEN=${MASKED}`, [token])], {
      environment: [token],
    }),
  },
  fail: {
    'an argument that every command repeats is one finding, at its first step': {
      ...made([
        step(`|1 API_TOKEN=${MASKED} /bin/sh -c make`, [token]),
        step(`RUN |1 API_TOKEN=${MASKED} /bin/sh -c npm ci`, [token]),
        step(`ARG API_TOKEN=${MASKED}`, [token]),
      ]),
      findings: [finding('ARG')],
    },
    'of the image that runs, not of another one': {
      ...made([step(`ENV API_TOKEN=${MASKED}`, [token])]),
      imageHistories: [
        { id: 'sha256:other', steps: [step(`ARG API_TOKEN=${MASKED}`, [token])] },
        { id: 'sha256:api', steps: [step(`ENV API_TOKEN=${MASKED}`, [token])] },
      ],
      findings: [finding('ENV')],
    },
    'of a command that only names an instruction': {
      ...made([step(`/bin/sh -c echo "SET UP"; curl --token ${MASKED}`, [token])]),
      findings: [finding('RUN')],
    },
    'a literal in a command': {
      ...made([step(`/bin/sh -c curl --token ${MASKED}`, [token])]),
      findings: [finding('RUN')],
    },
  },
  notApplicable: {
    'the history was not read': { ...made([]), imageHistories: [] },
    'the image has none': made([]),
    'there is no container': { ...made([step('CMD ["node"]')]), containers: [] },
  },
});
