import { expect, test } from 'vitest';
import { aVariable, cited } from '../../testing/compose.ts';
import { aProject, at } from '../../testing/declared.ts';
import { variablesUsed } from './variables-used.ts';

const present = (variables: ReturnType<typeof aVariable>[]) =>
  variablesUsed.present({ composeProject: cited(aProject({ variables })) });

test('lists each use by name and place, without the fallback', () => {
  const table = present([
    aVariable('TAG', { operator: 'default', fallback: 'canary', resolvedFrom: 'fallback', path: 'services.api.image' }),
    aVariable('DB_HOST', { at: at(20, 7), resolvedFrom: 'nothing' }),
    aVariable('DB_HOST', { at: at(9, 7), operator: 'required', resolvedFrom: 'environment' }),
  ]);
  const path = 'services.api.environment.DB_HOST';
  expect('rows' in table && table.rows.map(({ cells }) => cells)).toEqual([
    ['DB_HOST', 'refused when it is unset or empty', 'the environment', path, 'compose.yaml:9:7'],
    ['DB_HOST', 'blank when it is unset', 'nothing', path, 'compose.yaml:20:7'],
    ['TAG', 'a fallback when it is unset or empty', 'its fallback', 'services.api.image', 'compose.yaml:12:18'],
  ]);
});

test('shows nothing when no variable is used', () => {
  expect(present([])).toEqual({ notApplicable: 'the Compose files use no variable' });
});
