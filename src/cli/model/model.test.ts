import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GatesError } from '../../model/errors.ts';
import { modelText } from './model.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-model-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function model(text: string, options: { profile?: readonly string[]; project?: string } = {}) {
  const file = join(folder, 'compose.yaml');
  await writeFile(file, text);
  return modelText({ file: [file], profile: [], envFile: [], project: 'shop', ...options });
}

describe('the resolved project', () => {
  test('is printed in long forms, with secrets masked and a dollar as Compose writes it', async () => {
    const { output, warnings } = await model(
      'services:\n  api: { image: "x:1", ports: ["80:80"], environment: { API_KEY: canary-4711, PRICE: "5$$" } }\n',
    );
    expect(JSON.parse(output)).toMatchObject({
      name: 'shop',
      services: {
        api: {
          environment: { API_KEY: expect.stringMatching(/^«redacted:/), PRICE: '5$$' },
          ports: [{ mode: 'ingress', target: 80, published: '80', protocol: 'tcp' }],
        },
      },
    });
    expect(output).not.toContain('canary');
    expect(warnings).toEqual([]);
  });

  test('has the services of the chosen profiles only', async () => {
    const text = 'services:\n  a: { image: a }\n  b: { image: b, profiles: [debug] }\n';
    const services = async (profile: readonly string[]) =>
      Object.keys((JSON.parse((await model(text, { profile })).output) as { services: object }).services);
    expect([await services([]), await services(['debug'])]).toEqual([['a'], ['a', 'b']]);
  });

  test('comes with what Compose warns of', async () => {
    const { warnings } = await model('version: "3"\nservices: { a: { image: a } }\n');
    expect(warnings).toEqual(['compose.yaml:1:1: `version` is obsolete and has no effect']);
  });
});

describe('a project that Compose refuses', () => {
  test('is refused with every reason and its place, and no secret among them', async () => {
    const text =
      'services:\n  a: { imag: x }\n  b: { image: b, networks: [absent], environment: { API_KEY: canary-4711 } }\n';
    const refusal = await model(text).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(GatesError);
    const { code, message } = refusal as GatesError;
    expect(code).toBe('GATES_COMPOSE_INVALID');
    expect(message).toContain('compose.yaml:2:8: services.a.imag is not a key of Compose.');
    expect(message).toContain('service "b" names the network "absent"');
    expect(message).not.toContain('canary');
  });

  test('as a file that is not there', () => {
    const absent = { file: [join(folder, 'no.yaml')], profile: [], envFile: [] };
    expect(() => modelText(absent)).toThrow(/There is no file .*no\.yaml/);
  });
});
