import { expect, test } from 'vitest';
import { projectOf } from '../testing/load.ts';

const service = 'services: { a: { image: a, secrets: [s], configs: [c] } }\n';

test('whether the variable behind a secret or config is set', () => {
  const text = `${service}secrets: { s: { environment: TOKEN } }\nconfigs: { c: { environment: GONE } }\n`;
  const { secrets, configs } = projectOf(text, { environment: { TOKEN: '' } });
  expect(secrets).toMatchObject([{ environment: 'TOKEN', environmentFound: true }]);
  expect(configs).toMatchObject([{ environment: 'GONE', environmentFound: false }]);
});

test('subnets of a network, and addresses that a service has in it', () => {
  const text = `services:
  a:
    image: a
    networks: { n: { ipv4_address: 10.2.0.5, ipv6_address: "2001:db8::5" } }
networks:
  n: { ipam: { config: [{ subnet: 10.2.0.0/24 }, { gateway: 10.2.0.1 }] } }
  other: { ipam: { driver: default } }
`;
  const { networks, services } = projectOf(text);
  expect(networks).toMatchObject([{ key: 'n', subnets: ['10.2.0.0/24'] }, { key: 'other' }]);
  expect(networks[1]).not.toHaveProperty('subnets');
  expect(services[0]?.networks).toEqual([
    { name: 'n', aliases: [], ipv4Address: '10.2.0.5', ipv6Address: '2001:db8::5' },
  ]);
});

test('whether a bind mount creates its source', () => {
  const text = `services:
  a:
    image: a
    working_dir: /app
    volumes:
      - ./a:/a
      - { type: bind, source: ./b, target: /b }
      - { type: bind, source: ./c, target: /c, bind: { create_host_path: false } }
`;
  const [read] = projectOf(text).services;
  expect(read?.mounts.map(({ createHostPath }) => createHostPath)).toEqual([true, undefined, false]);
  expect(read?.workingDirectory).toBe('/app');
});
