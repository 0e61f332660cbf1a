import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';

type Constants = ReadonlyMap<string, ts.Expression>;

/**
 * What the comments in `src/model` say of the keys of the settings, by the path of the key as the reference writes it. A
 * key without a comment is one whose name says enough.
 */
export async function settingComments(root: string): Promise<ReadonlyMap<string, string>> {
  const folder = join(root, 'src/model');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
  const constants = new Map<string, ts.Expression>();
  for (const name of names) collect(await readFile(join(folder, name), 'utf8'), constants);
  const comments = new Map<string, string>();
  const start = constants.get('SettingsFile');
  if (start) walk(start, '', constants, comments);
  return comments;
}

function collect(text: string, constants: Map<string, ts.Expression>): void {
  const file = ts.createSourceFile('model.ts', text, ts.ScriptTarget.ES2023, true);
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations)
      if (ts.isIdentifier(name) && initializer) constants.set(name.text, initializer);
  }
}

/** Follows calls of zod down to the objects in them: `z.array(X).default([])` leads to X, and its keys stand below `[]`. */
function walk(node: ts.Expression, path: string, constants: Constants, comments: Map<string, string>): void {
  if (ts.isObjectLiteralExpression(node)) {
    for (const property of node.properties) walkProperty(property, path, constants, comments);
    return;
  }
  if (ts.isIdentifier(node)) {
    const named = constants.get(node.text);
    if (named) walk(named, path, constants, comments);
    return;
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
  const { name, expression } = node.expression;
  if (!ts.isIdentifier(expression) || expression.text !== 'z') {
    walk(expression, path, constants, comments);
    return;
  }
  const suffix = { array: '[]', record: '.NAME' }[name.text] ?? '';
  for (const argument of node.arguments) walk(argument, `${path}${suffix}`, constants, comments);
}

function walkProperty(
  property: ts.ObjectLiteralElementLike,
  path: string,
  constants: Constants,
  comments: Map<string, string>,
): void {
  if (ts.isSpreadAssignment(property)) walk(property.expression, path, constants, comments);
  if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) return;
  const below = path === '' ? property.name.getText() : `${path}.${property.name.getText()}`;
  const said = ts.getJSDocCommentsAndTags(property).find(ts.isJSDoc)?.comment;
  if (said !== undefined) comments.set(below, oneLine(ts.getTextOfJSDocComment(said) ?? ''));
  walk(property.initializer, below, constants, comments);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
