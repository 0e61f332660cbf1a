import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aContainer, anImage, aSecret } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { environmentByService } from './environment-by-service.ts';

const variable = (name: string, value: string | null) => ({ name, value });
const image = anImage({ environment: [variable('PATH', '/usr/bin'), variable('NODE_VERSION', '20.19.0')] });
const api = aContainer('api', {
  environment: [
    variable('PATH', '/usr/bin'),
    variable('NODE_VERSION', '22.0.0'),
    variable('EMPTY', ''),
    variable('INHERITED', null),
    { ...variable('JWT_SECRET', '«redacted:k3v9x2m7qa»'), secrets: [aSecret({ placeholder: true })] },
  ],
});

test('lists what a service sets itself, once for its replicas, with the facts about secrets', () => {
  const containers = [cited(api), cited({ ...api, name: 'shop-api-2' }, 'E2')];
  const evidence = ['E1', 'E3'];
  expect(presented(environmentByService, { containers, images: [cited(image, 'E3')] })).toMatchObject({
    rows: [
      { cells: ['api', 'EMPTY', '(empty)', 'not recognised as a secret'], evidence },
      { cells: ['api', 'INHERITED', '(without a value)', 'not recognised as a secret'], evidence },
      {
        cells: ['api', 'JWT_SECRET', '«redacted:k3v9x2m7qa»', '32 or more characters, strong, placeholder'],
        evidence,
      },
      { cells: ['api', 'NODE_VERSION', '22.0.0', 'not recognised as a secret'], evidence },
    ],
  });
});

test('has nothing to show when every variable comes from the image', () => {
  const containers = [cited(aContainer('api', { environment: image.environment }))];
  expect(presented(environmentByService, { containers, images: [cited(image, 'E3')] })).toEqual({
    notApplicable: 'no service has a variable that its image does not set',
  });
});
