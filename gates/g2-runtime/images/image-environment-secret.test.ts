import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, anImage, aSecret } from '../../testing/evidence.ts';
import { imageEnvironmentSecret } from './image-environment-secret.ts';

const containers = [aContainer('api')];
const plain = { name: 'PATH', value: '/bin' };
const secret = { name: 'API_TOKEN', value: '«redacted:k3v9x2m7qa»', secrets: [aSecret()] };

checkCases(imageEnvironmentSecret, {
  pass: { 'plain values': { containers, images: [anImage({ environment: [plain] })] } },
  fail: {
    'a credential': {
      containers,
      images: [anImage({ environment: [plain, secret] })],
      findings: [
        {
          subject: { service: 'api', image: 'shop-api:1.0', variable: 'API_TOKEN' },
          message: 'the image itself sets a credential',
        },
      ],
    },
  },
  notApplicable: { 'no environment': { containers, images: [anImage()] } },
});
