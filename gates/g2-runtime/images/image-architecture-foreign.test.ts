import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, anEngine, anImage } from '../../testing/evidence.ts';
import { imageArchitectureForeign } from './image-architecture-foreign.ts';

const on = (architecture: string, image: string) => ({
  containers: [aContainer('api')],
  images: [anImage({ architecture: image })],
  engine: anEngine({ architecture }),
});
const finding = (architecture: string) => ({
  subject: { service: 'api', image: 'shop-api:1.0' },
  message: `it is built for ${architecture}`,
});

checkCases(imageArchitectureForeign, {
  pass: {
    'x86_64 is amd64': on('x86_64', 'amd64'),
    'aarch64 is arm64': on('aarch64', 'arm64'),
    'programs of 32 bits run as they are': on('x86_64', '386'),
    'others have one name': on('riscv64', 'riscv64'),
  },
  fail: {
    'arm64 on x86_64': { ...on('x86_64', 'arm64'), findings: [finding('arm64')] },
    'amd64 on aarch64': { ...on('aarch64', 'amd64'), findings: [finding('amd64')] },
  },
  notApplicable: { 'an imported image names none': on('x86_64', '') },
});
