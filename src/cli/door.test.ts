import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../tools/testing/temporary-folder.ts';
import { Redactor } from '../capture/redact/redactor.ts';
import { SettingsFile } from '../model/settings.ts';
import { maskedMessage, maskedResult, theDoor, useDoor } from './door.ts';
import { readEnvironment } from './env/read-environment.ts';
import { flowFilesOf } from './flows/flow-project.ts';

const SECRET = 'Kx82hqz71pmw40';

beforeEach(() => void useDoor(new Redactor(Buffer.alloc(32))));

test('what the program says of what was read is masked by what is known, and by where a secret stands', async () => {
  (await theDoor()).learn(SECRET);
  expect(await maskedMessage(`it says ${SECRET}, and password=hunter2-x`)).not.toMatch(/Kx82|hunter2/);
});

test('the sentences of a result stay what they are; what is known is masked in them', async () => {
  (await theDoor()).learn(SECRET);
  const sentence = 'neither --requirepass nor an access list';
  expect(await maskedResult(`${sentence}, ${SECRET}`)).toMatch(
    /^neither --requirepass nor an access list, «redacted:.{10}»$/,
  );
});

describe('what commands print of files is masked by what the files hold', () => {
  test('values of an environment file', async () => {
    const file = join(temporaryFolder(), '.env');
    await writeFile(file, `API_TOKEN=${SECRET}\n`);
    await readEnvironment([file], {});
    expect(await maskedResult(`compose.yaml:1:1: different API_TOKEN: it was ${SECRET}\n`)).not.toContain(SECRET);
  });

  test('literals of a flow file', async () => {
    const directory = temporaryFolder();
    await writeFile(join(directory, 'x.flow.yaml'), flowWith(SECRET));
    const settings = SettingsFile.parse({ flows: { files: ['x.flow.yaml'] } });
    const [file] = await flowFilesOf({ settings, name: 'shop', directory }, { flowFile: [] });
    expect(file?.parsed.faults).toEqual([]);
    expect(await maskedMessage(`1. in: http GET /login?token=${SECRET}, later ${SECRET}`)).not.toContain(SECRET);
  });
});

function flowWith(secret: string): string {
  return `version: 1
suite: shop
targets: { api: { service: api, port: 80, protocol: http } }
contracts: { api.answers: { title: It answers, remedy: Start it. } }
flows:
  - id: api.answers
    title: It answers
    covers: [api.answers]
    priority: P1
    effects: read
    steps:
      - id: in
        http: { target: api, path: "/login?token=${secret}" }
        expect: { status: 200 }
`;
}
