import { describe, expect, test } from 'vitest';
import { placeOf, projectOf, saidOf } from '../testing/load.ts';

/** The uses of variables in a file, one line each. */
function usesIn(text: string, files: Readonly<Record<string, string>> = {}): readonly string[] {
  const { variables } = projectOf({ 'compose.yaml': text, ...files }, { environment: { SET: 'x' } });
  return variables.map(({ name, operator, fallback, resolvedFrom, path, at }) =>
    [placeOf(at), path, name, operator, resolvedFrom, ...(fallback === undefined ? [] : [fallback])].join(' '),
  );
}

describe('uses of variables', () => {
  test('have the path of their value, the same for both ways to write it', () => {
    const lines = ['services:', '  db:', '    image: "db:${TAG}"', '    environment:', '      - SECRET=${SET:?}'];
    const more = ['    labels: { tier: "${TIER:-back}" }', '    command: [run, "$FLAG"]'];
    expect(usesIn([...lines, ...more].join('\n'))).toEqual([
      'compose.yaml:3:12 services.db.image TAG none nothing',
      'compose.yaml:5:9 services.db.environment.SECRET SET required environment ',
      'compose.yaml:6:21 services.db.labels.tier TIER default fallback back',
      'compose.yaml:7:20 services.db.command[1] FLAG none nothing',
    ]);
  });

  test('tell values of the shell, of .env and of the fallback apart', () => {
    const uses = usesIn('services: { a: { image: "$SET$FILED${REST:-y}" } }', { '.env': 'FILED=z\nSET=overruled\n' });
    expect(uses.map((use) => use.split(' ')[4])).toEqual(['nothing', 'environment', 'env-file', 'fallback'].slice(1));
  });

  test('behind an anchor count once, by the service where they take effect', () => {
    const uses = usesIn('x-image: &image "web:$TAG"\nservices:\n  a: { image: *image }\n  b: { image: *image }\n');
    expect(uses).toEqual(['compose.yaml:1:17 services.a.image TAG none nothing']);
  });

  test('in extension fields and inactive profiles count too', () => {
    const text = 'x-note: "$A"\nservices:\n  a: { image: "$B", profiles: [debug] }\n';
    expect(usesIn(text).map((use) => use.split(' ')[2])).toEqual(['A', 'B']);
  });

  test('in keys and comments are none', () => {
    expect(usesIn('# $A\nservices:\n  a: { image: a, labels: { "$B": 1 } }\n')).toEqual([]);
  });
});

test('a faulty template is told with its path and place', () => {
  expect(saidOf(projectOf('services:\n  a:\n    image: "${}"\n'))).toContain(
    'compose.yaml:3:12 interpolation services.a.image: invalid interpolation format; a literal $ has to be written as $$',
  );
});
