import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What one template of Taro's `base.wxml` draws: the real tag, its attributes and the events that it listens to. */
export interface Template {
  tag: string;
  /** Real name → key in the node (`placeholder` → `p3`). */
  attributes: Map<string, string>;
  events: Set<string>;
  catches: Set<string>;
}

export interface Templates {
  byName: Map<string, Template>;
  /** The name of the template that draws plain text. */
  text: string | undefined;
}

const TEMPLATE = /<template name="tmpl_\d+_([^"]+)">([\s\S]*?)<\/template>/g;
const HEAD = /<([a-zA-Z-]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/;

/** Reads the key to Taro's short names from the built `base.wxml`. */
export function readTemplates(dist: string): Templates {
  const file = path.join(dist, 'base.wxml');
  const templates: Templates = { byName: new Map(), text: undefined };
  if (!existsSync(file)) return templates;
  for (const [, name = '', body = ''] of readFileSync(file, 'utf8').matchAll(TEMPLATE)) {
    if (templates.byName.has(name)) continue;
    if (/^\s*(?:<block>)?\{\{i\.v\}\}/.test(body)) templates.text = name;
    const template = readTemplate(body);
    if (template) templates.byName.set(name, template);
  }
  // Fields come in two: with and without focus. Either knows the attributes.
  for (const [name, { tag }] of templates.byName) {
    const real = templates.byName.get(`${name}_blur`) ?? templates.byName.get(`${name}_focus`);
    if (tag === 'template' && real) templates.byName.set(name, real);
  }
  return templates;
}

function readTemplate(body: string): Template | undefined {
  const [, tag, head = ''] = HEAD.exec(body) ?? [];
  if (!tag) return undefined;
  const template: Template = { tag, attributes: new Map(), events: new Set(), catches: new Set() };
  for (const [, name = '', value = ''] of head.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    const [, how, event] = /^(bind|catch):?(\w+)$/.exec(name) ?? [];
    if (event && value === 'eh') {
      template.events.add(event.toLowerCase());
      if (how === 'catch') template.catches.add(event.toLowerCase());
    } else {
      const [, key] = /\bi\.(\w+)/.exec(value) ?? [];
      if (key && name !== 'data-sid') template.attributes.set(name, key);
    }
  }
  return template;
}
