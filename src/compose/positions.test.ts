import { describe, expect, test } from 'vitest';
import { placeOf, projectOf, serviceOf } from './testing/load.ts';

describe('positions point to where a person would look', () => {
  const service = serviceOf(
    [
      'services:',
      '  web:',
      '    image: web',
      '    ports:',
      '      - "8080:80"',
      '      - target: 9000',
      '    environment:',
      '      - A=1',
      '    volumes:',
      '      - data:/data',
      '    depends_on:',
      '      db: { condition: service_healthy }',
      'volumes: { data: }',
    ].join('\n'),
  );

  test('a service stands at its key', () => {
    expect(placeOf(service.at)).toBe('compose.yaml:2:3');
  });

  test('so does each key of it', () => {
    const places = Object.entries(service.keys).map(([key, at]) => `${key} ${at.line}:${at.column}`);
    expect(places).toEqual(['image 3:5', 'ports 4:5', 'environment 7:5', 'volumes 9:5', 'depends_on 11:5']);
  });

  test('ports, variables, mounts and dependencies stand at their item', () => {
    const { ports, environment, mounts, dependsOn } = service;
    expect([...ports, ...environment, ...mounts, ...dependsOn].map(({ at }) => placeOf(at))).toEqual([
      'compose.yaml:5:9',
      'compose.yaml:6:9',
      'compose.yaml:8:9',
      'compose.yaml:10:9',
      'compose.yaml:12:7',
    ]);
  });
});

describe('in merged files each part stands in the file that it came from', () => {
  const web = serviceOf({
    'compose.yaml':
      'services:\n  web:\n    image: web:1\n    ports:\n      - "80:80"\n    environment:\n      A: 1\n      B: 1\n',
    'compose.override.yaml': 'services:\n  web:\n    image: web:2\n    ports: ["81:81"]\n    environment: { B: 2 }\n',
  });

  test('the service is where it was first declared', () => {
    expect(placeOf(web.at)).toBe('compose.yaml:2:3');
  });

  test('a value that was replaced is in the later file', () => {
    expect(web.image).toBe('web:2');
    expect(placeOf(web.keys['image'])).toBe('compose.override.yaml:3:5');
    expect(web.environment.map(({ name, at }) => `${name} ${placeOf(at)}`)).toEqual([
      'A compose.yaml:7:10',
      'B compose.override.yaml:5:23',
    ]);
  });

  test('items of a list are where each was written', () => {
    expect(web.ports.map(({ at }) => placeOf(at))).toEqual(['compose.yaml:5:9', 'compose.override.yaml:4:13']);
  });
});

describe('offsets and encodings do not move a position', () => {
  test.each([
    ['a byte order mark', '\uFEFFservices:\n  web:\n    image: web\n'],
    ['line ends of Windows', 'services:\r\n  web:\r\n    image: web\r\n'],
    ['letters outside of ASCII before it', 'services: # größer 👍\n  web:\n    image: web\n'],
  ])('%s', (_, text) => {
    expect(placeOf(serviceOf(text).keys['image'])).toBe('compose.yaml:3:5');
  });

  test('what an alias brings stands at its anchor', () => {
    const { services } = projectOf('x-web: &web\n  image: web\nservices:\n  a:\n    <<: *web\n');
    expect(placeOf(services[0]?.keys['image'])).toBe('compose.yaml:2:3');
  });
});
