import { child, children, type Element, switched, valueOf } from './xml.js';

/** What a style says about how its text is printed, as far as the letters themselves depend on it. */
export interface Looks {
  readonly caps?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  readonly font?: string | undefined;
  readonly raised?: boolean | undefined;
  readonly list?: { readonly numId: string | undefined; readonly level: string | undefined } | undefined;
}

const LONGEST_CHAIN = 20;

/** What is said directly on a run. */
export function looksOf(runProperties: Element | undefined): Looks {
  const fonts = child(runProperties, 'w:rFonts')?.attributes;
  const position = valueOf(runProperties, 'w:vertAlign');
  return {
    caps: switched(runProperties, 'w:caps'),
    hidden: switched(runProperties, 'w:vanish'),
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
    raised: position === undefined ? undefined : position === 'superscript',
  };
}

/** The list a paragraph is said to belong to. */
export function listOf(paragraphProperties: Element | undefined): Looks['list'] {
  const numbering = child(paragraphProperties, 'w:numPr');
  return numbering === undefined ? undefined : { numId: valueOf(numbering, 'w:numId'), level: valueOf(numbering, 'w:ilvl') };
}

/** The later one where it says something, else the earlier. */
export function over(under: Looks, upper: Looks): Looks {
  return {
    caps: upper.caps ?? under.caps,
    hidden: upper.hidden ?? under.hidden,
    font: upper.font ?? under.font,
    raised: upper.raised ?? under.raised,
    list:
      upper.list === undefined
        ? under.list
        : { numId: upper.list.numId ?? under.list?.numId, level: upper.list.level ?? under.list?.level },
  };
}

/** Looks of every style by its id, with what it takes from the styles it is based on. */
export class Styles {
  private readonly elements = new Map<string, Element>();
  private readonly known = new Map<string, Looks>();
  private readonly defaults: Looks;
  private readonly usual: string | undefined;

  constructor(styles: Element | null) {
    for (const style of children(styles ?? undefined, 'w:style')) this.elements.set(style.attributes['w:styleId'] ?? '', style);
    const usual = [...this.elements.values()].find(
      ({ attributes }) => attributes['w:type'] === 'paragraph' && ['1', 'true'].includes(attributes['w:default'] ?? ''),
    );
    this.usual = usual?.attributes['w:styleId'];
    this.defaults = looksOf(child(child(child(styles ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
  }

  paragraph(id: string | undefined): Looks {
    return over(this.defaults, this.of(id ?? this.usual));
  }

  run(id: string | undefined): Looks {
    return id === undefined ? {} : this.of(id);
  }

  private of(id: string | undefined, depth = 0): Looks {
    const style = id === undefined ? undefined : this.elements.get(id);
    if (id === undefined || style === undefined || depth > LONGEST_CHAIN) return {};
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const own = { ...looksOf(child(style, 'w:rPr')), list: listOf(child(style, 'w:pPr')) };
    const looks = over(this.of(valueOf(style, 'w:basedOn'), depth + 1), own);
    this.known.set(id, looks);
    return looks;
  }
}
