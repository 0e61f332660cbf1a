import { describe, expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { presented } from '../../testing/presented.ts';
import { configurationFigures } from './configuration-figures.ts';

function figures(different: Parameters<typeof aProject>[0]) {
  const table = presented(configurationFigures, { composeProject: cited(aProject(different)) });
  return 'rows' in table ? table.rows.map(({ cells }) => cells) : table;
}

const port = (hostAddress: string) => ({ target: 80, published: '8080', protocol: 'tcp', hostAddress, at: at(4) });

describe('the figures of the configuration', () => {
  test('tell what was read and what is declared in it', () => {
    expect(
      figures({
        files: ['compose.yaml', 'compose.prod.yaml'],
        services: [aService('api', { ports: [port('127.0.0.1')] }), aService('tools', { profiles: ['debug'] })],
      }),
    ).toEqual([
      ['Compose files', 'compose.yaml, compose.prod.yaml: 0 errors, 0 warnings'],
      ['Services', '1 active of 2 declared; 0 of the active built here'],
      ['Published ports', '1, all bound to this host only'],
    ]);
  });

  test('name the services whose ports are bound beyond the host', () => {
    expect(figures({ services: [aService('web', { ports: [port('0.0.0.0'), port('::')] })] })).toContainEqual([
      'Published ports',
      '2; bound beyond this host: web',
    ]);
    expect(figures({ services: [aService('web')] })).toContainEqual(['Published ports', 'none']);
  });

  test('say that a construct was not resolved', () => {
    expect(figures({ unsupported: [{ construct: 'extends', at: at(4) }] })).toContainEqual([
      'Compose files',
      'compose.yaml: 0 errors, 0 warnings, not all of it resolved',
    ]);
  });

  test('are none where no file was read', () => {
    expect(figures({ files: [] })).toEqual({ notApplicable: 'no Compose file was read' });
  });
});
