interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
  }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses?: Readonly<
    Record<string, { readonly description?: string; readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly oneOf?: readonly Schema[];
  readonly format?: string;
}
interface Whole {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const text = (value: unknown): string => String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The description of the whole system as one page, without a script: the same content as `/api/openapi.json`. */
export function docsPage(description: object, notice: string | null = null): string {
  const whole = description as Whole;
  const byTag = new Map<string, string[]>();
  for (const [path, item] of Object.entries(whole.paths))
    for (const method of METHODS) {
      const operation = item[method];
      if (operation === undefined) continue;
      const tag = operation.tags?.[0] ?? path.split('/')[2] ?? '';
      byTag.set(tag, [...(byTag.get(tag) ?? []), operationText(method, path, operation)]);
    }
  const tags = [...byTag.keys()].sort();
  const schemas = Object.entries(whole.components.schemas).map(([name, schema]) => schemaText(name, schema));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(whole.info.title)} ${text(whole.info.version)}: API</title><link rel="stylesheet" href="/api/docs/style.css"></head>
<body>${notice === null ? '' : `<aside><strong>${text(notice)}</strong></aside>`}<header><h1>${text(whole.info.title)} <small>${text(whole.info.version)}</small></h1><p>${text(whole.info.description)}</p>
<p><a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1)</p></header>
<nav aria-label="Contents"><ul>${tags.map((tag) => `<li><a href="#tag-${text(tag)}">${text(tag)}</a></li>`).join('')}<li><a href="#schemas">schemas</a></li></ul></nav>
<main>${tags.map((tag) => `<section id="tag-${text(tag)}"><h2>${text(tag)}</h2>${(byTag.get(tag) ?? []).join('')}</section>`).join('')}
<section id="schemas"><h2>schemas</h2>${schemas.join('')}</section></main></body></html>`;
}

function operationText(method: string, path: string, operation: Operation): string {
  const parameters = (operation.parameters ?? []).filter(({ name }) => name !== 'Idempotency-Key');
  const body = Object.entries(operation.requestBody?.content ?? {});
  const answers = Object.entries(operation.responses ?? {}).filter(([status]) => status.startsWith('2'));
  return `<details><summary><code class="${method}">${method.toUpperCase()}</code> <code>${text(path)}</code> <span>${text(operation.summary ?? '')}</span></summary>
${operation.description === undefined ? '' : `<p>${text(operation.description)}</p>`}
${parameters.length === 0 ? '' : `<h3>Parameters</h3><ul>${parameters.map((one) => `<li><code>${text(one.name)}</code> (${text(one.in)}${one.required === true ? ', required' : ''}) ${text(one.description ?? '')}</li>`).join('')}</ul>`}
${body.map(([media, { schema }]) => `<h3>Body <small>${text(media)}</small></h3>${typeText(schema)}`).join('')}
${answers.map(([status, one]) => `<h3>Answer ${text(status)}</h3><p>${text(one.description ?? '')} ${typeText(Object.values(one.content ?? {})[0]?.schema)}</p>`).join('')}
</details>`;
}

function schemaText(name: string, schema: Schema): string {
  const rows = Object.entries(schema.properties ?? {}).map(
    ([field, one]) =>
      `<tr><td><code>${text(field)}</code>${schema.required?.includes(field) === true ? '' : ' <small>optional</small>'}</td><td>${typeText(one)}</td><td>${text(one.description ?? '')}</td></tr>`,
  );
  return `<details id="schema-${text(name)}"><summary><code>${text(name)}</code></summary><p>${text(schema.description ?? '')}</p><table>${rows.join('')}</table></details>`;
}

function typeText(schema: Schema | undefined): string {
  if (schema === undefined) return '';
  if (schema.$ref !== undefined) {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
    return `<a href="#schema-${text(name)}">${text(name)}</a>`;
  }
  if (schema.oneOf !== undefined) return schema.oneOf.map(typeText).join(' or ');
  if (schema.items !== undefined) return `list of ${typeText(schema.items)}`;
  if (schema.properties !== undefined)
    return `<table>${Object.entries(schema.properties)
      .map(
        ([field, one]) => `<tr><td><code>${text(field)}</code></td><td>${typeText(one)}</td><td>${text(one.description ?? '')}</td></tr>`,
      )
      .join('')}</table>`;
  const type = Array.isArray(schema.type) ? schema.type.join(' or ') : String(schema.type ?? 'any');
  return text(
    `${type}${schema.format === undefined ? '' : ` (${schema.format})`}${schema.enum === undefined ? '' : `: ${schema.enum.join(', ')}`}`,
  );
}

export const DOCS_STYLE = `:root{font:16px/1.5 system-ui,sans-serif;color:#1d2430;background:#fff}
body{max-width:70rem;margin:0 auto;padding:1rem}
nav ul{display:flex;flex-wrap:wrap;gap:.75rem;list-style:none;padding:0}
a{color:#8f1d1d}
h3{font-size:1rem;margin:.75rem 0 .25rem}
details{border:1px solid #d9dde5;border-radius:.375rem;margin:.375rem 0;padding:.5rem .75rem}
summary{cursor:pointer}
code{font-family:ui-monospace,monospace;font-size:.9em}
.get{color:#0b5d3b}.post,.put,.patch{color:#7a4b00}.delete{color:#8f1d1d}
table{border-collapse:collapse}td{border-top:1px solid #e6e9ef;padding:.25rem .75rem .25rem 0;vertical-align:top}
`;
