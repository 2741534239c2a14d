import ts from 'typescript';
import { roles } from '../../../src/kernel/role/index.ts';
import type { Kind, Site } from './site.ts';

/** Code that decides about rights whatever the record: refusals and conditions are planted here. */
const ENFORCING =
  /^src\/(kernel\/(store\/(read|write|write-many|write-checks|act|four-eyes|reach|row-statements|many-statements|reference-check|beyond|filter|paging|tally)|definition\/(permission|covering)|access\/(in-force|sessions|delegation-rules|organisation-rules|post-rules|accounts|passes|directory|people|token\/\w+)|sight\/\w+|emergency\/\w+|file\/(routes|reading|uploads|records)|bulk\/(routes|select|apply|preview))|app\/http\/(handling|reveal|record-routes|present|export))\.ts$/;
/** What is thrown where somebody may not. */
const DENIAL =
  /forbidden|not-?found|outside-?scope|not-?yours|same-person|not-signed-in|not-for-tokens|derived-record|covered-field|foreign-file|missing-?reference|not-(editable|writable)|status: 40[134]|delegation-refused|not-the|unbound/i;
const ALL = `({ kind: 'all' } as const)`;

type Add = (kind: Kind, node: { readonly from: number; readonly to: number }, text: string, what: string) => void;

const short = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 90);

/** Places of one TypeScript file where a guard can be taken away. `file` is its path from the root. */
export const sourceSites = (file: string, text: string): Site[] => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const sites: Site[] = [];
  const add: Add = (kind, { from, to }, piece, what) => {
    const line = source.getLineAndCharacterOfPosition(from).line + 1;
    sites.push({ kind, file, line, what, start: from, end: to, text: piece });
  };
  const visit = (node: ts.Node): void => {
    const at = { from: node.getStart(source), to: node.end };
    if (ts.isCallExpression(node)) onCall(node, at, source, add);
    if (ts.isPropertyAssignment(node)) onProperty(node, source, add, file);
    if (ts.isIfStatement(node)) onIf(node, source, add);
    if (ENFORCING.test(file)) onCondition(node, source, add);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return sites;
};

const nameOf = (expression: ts.Expression, source: ts.SourceFile): string => expression.getText(source);
const range = (node: ts.Node, source: ts.SourceFile) => ({ from: node.getStart(source), to: node.end });

const onCall = (node: ts.CallExpression, at: { from: number; to: number }, source: ts.SourceFile, add: Add): void => {
  const callee = nameOf(node.expression, source);
  const [first, second, third] = node.arguments;
  if (callee === 'grant' && first && second) {
    const written = first.getText(source);
    const further = roles.filter((role) => !new RegExp(`'${role}'`).test(written)).at(written.length % 4);
    // Of a list by name nobody can tell here whom it lacks.
    if (further && /^\[('\w+'(, )?)+\]$/.test(written.replace(/\s+/g, ' '))) {
      const what = `grant(${short(written)}, …) also to '${further}'`;
      add('role added to a grant', range(first, source), `[...${written}, '${further}']`, what);
    }
    if (ts.isObjectLiteralExpression(second)) widened(second, source, add);
  }
  if (callee === 'relation' && third) conditions(third, source, add);
  const method = ts.isPropertyAccessExpression(node.expression) ? node.expression : null;
  if (
    method &&
    answers(source) &&
    /^(find|get|create|update|remove|act)$/.test(method.name.text) &&
    /^(\w+\.)?tx$/.test(nameOf(method.expression, source))
  )
    unasked(node, method, at, source, add);
};

/** Whether requests are answered here: elsewhere rules look, which may see what the person who asks may not. */
const answers = (source: ts.SourceFile): boolean => /\banswer(Reading|Writing|Late)?\(/.test(source.text);

const widened = (grants: ts.ObjectLiteralExpression, source: ts.SourceFile, add: Add): void => {
  for (const one of grants.properties) {
    if (!ts.isPropertyAssignment(one) || /^(all|none)$/.test(one.initializer.getText(source))) continue;
    add('scope widened to all', range(one.initializer, source), ALL, `${short(one.getText(source))} → all`);
  }
};

/** Conditions of SQL joined by `and`, those without brackets that open or close in them. */
const CONJUNCT = /\s+and\s+((?:(?!\s+and\s|\s+or\s|\s+order\s|\s+limit\s|[()]).|\([^()]*\))+)/gs;

/** Drops each conjunct of a relation's SQL, and the whole. */
const conditions = (filter: ts.Node, source: ts.SourceFile, add: Add): void => {
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /^sql\b/.test(node.tag.getText(source))) {
      const text = node.template.getText(source);
      const about = `sql${short(text)}`;
      add('condition of a scope dropped', range(node, source), 'sql<any>`true`', `${about} → true`);
      const start = node.template.getStart(source);
      for (const match of text.matchAll(CONJUNCT)) {
        if (/tenant_id/.test(match[0])) continue;
        const from = start + (match.index ?? 0);
        add(
          'condition of a scope dropped',
          { from, to: from + match[0].trimEnd().length },
          '',
          `dropped “${short(match[0])}”`,
        );
      }
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(filter);
};

const unasked = (
  node: ts.CallExpression,
  method: ts.PropertyAccessExpression,
  at: { from: number; to: number },
  source: ts.SourceFile,
  add: Add,
): void => {
  const tx = nameOf(method.expression, source);
  const name = method.name.text;
  const what = short(node.getText(source));
  const point = { from: method.expression.getStart(source), to: method.name.end };
  const given = node.arguments.map((one) => one.getText(source)).join(', ');
  if (name === 'find') add('rights not asked in a route', point, `${tx}.lookup`, `${what} → lookup`);
  else if (name === 'get') {
    const peeked = `${tx}.peek(${given}).then((row: any) => row ?? ${tx}.get(${given}))`;
    if (node.arguments.length === 2) add('rights not asked in a route', at, peeked, `${what} → peek`);
  } else add('rights not asked in a route', point, `(${tx} as any).system.${name}`, `${what} → system.${name}`);
};

const onProperty = (node: ts.PropertyAssignment, source: ts.SourceFile, add: Add, file: string): void => {
  const name = node.name.getText(source);
  const value = node.initializer.getText(source);
  const at = range(node.initializer, source);
  const what = short(node.getText(source));
  const plain = value !== 'undefined' && value !== '[]';
  if (name === 'notBy' && plain) add('four eyes turned off', at, '[]', `${what} → none`);
  if (name === 'readers' && plain && file.startsWith('src/modules'))
    add(
      'reader added to a covered field',
      at,
      `[...${value}, ${JSON.stringify(roles.find((role) => !value.includes(`'${role}'`)))}]`,
      what,
    );
  if (name === 'sensitivity' && /^'L[34]'$/.test(value)) add('field mask dropped', at, `'L1'`, `${what} → L1`);
  if (name === 'writers' && plain) add('writers of a field dropped', at, 'undefined', `${what} → anybody`);
  if ((name === 'system' || name === 'immutable' || name === 'derived') && value === 'true')
    add('field opened to forms', at, 'false', `${what} → false`);
  if (name === 'guard' && plain) add('guard dropped', at, 'undefined', `${what} → none`);
  if (name === 'belongsTo' && /^'/.test(value))
    add('organisation of a record dropped', at, 'undefined as never', `${what} → none`);
  if (name === 'access' && plain && !/^'(session|public)'$/.test(value) && file.startsWith('src/contract'))
    add('route opened', at, `'session'`, `${what} → session`);
};

/** `if (…) throw` of a denial. */
const onIf = (node: ts.IfStatement, source: ts.SourceFile, add: Add): void => {
  const thrown = node.thenStatement.getText(source);
  if (!/^\{?\s*throw\b/.test(thrown) || node.elseStatement) return;
  const condition = node.expression.getText(source);
  // What a rule itself looked for and did not find is nobody's right.
  if (!DENIAL.test(thrown) || !(WHOSE.test(condition) || /forbidden|403/.test(thrown))) return;
  if (/new Error\(|fault/.test(thrown)) return;
  // Kept in the text, so that what it declares stays declared.
  add(
    'refusal dropped',
    range(node.expression, source),
    `(${condition}) && false`,
    `if (${short(condition)}) ${short(thrown).slice(0, 50)} never thrown`,
  );
};

/** Words by which a condition asks who somebody is and what they may. */
const WHOSE = /\b(role|person\w*|scope|reach\w*|may|actor|grants|trusted|unbound|own|readers?|_reached|access)\b/;
const BOTH = ts.SyntaxKind.AmpersandAmpersandToken;
const EITHER = ts.SyntaxKind.BarBarToken;

/** In code that decides: one side of `&&` or `||` taken for true, an early `return false` or null left out. */
const onCondition = (node: ts.Node, source: ts.SourceFile, add: Add): void => {
  if (ts.isBinaryExpression(node) && (node.operatorToken.kind === BOTH || node.operatorToken.kind === EITHER)) {
    const join = node.operatorToken.kind === BOTH ? '&&' : '||';
    for (const [gone, kept] of [
      [node.left, node.right],
      [node.right, node.left],
    ] as const)
      if (WHOSE.test(gone.getText(source)))
        add(
          'check loosened',
          range(node, source),
          `(${kept.getText(source)})`,
          `${short(node.getText(source))}: without “${short(gone.getText(source)).slice(0, 50)}” (${join})`,
        );
  }
  if (
    ts.isIfStatement(node) &&
    WHOSE.test(node.expression.getText(source)) &&
    /^(\{\s*)?return( false| null| \[\]| new \w+\(\)| none|;)/.test(node.thenStatement.getText(source))
  )
    add(
      'check loosened',
      range(node.expression, source),
      `(${node.expression.getText(source)}) && false`,
      `if (${short(node.expression.getText(source))}) ${short(node.thenStatement.getText(source)).slice(0, 40)} never`,
    );
};
