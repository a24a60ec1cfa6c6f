import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { printModel } from '../print-model.js';
import { type RenderInput } from '../render-input.js';
import { TEMPLATE } from './template.js';

const FACES = [
  '400Regular/Tinos_400Regular',
  '400Regular_Italic/Tinos_400Regular_Italic',
  '700Bold/Tinos_700Bold',
  '700Bold_Italic/Tinos_700Bold_Italic',
];
let compiler: Promise<NodeCompiler> | null = null;

/** One compiler for the process: making it costs ten times a page, because it reads the fonts. */
function theCompiler(): Promise<NodeCompiler> {
  compiler ??= makeCompiler().catch((error: unknown) => {
    compiler = null;
    throw error;
  });
  return compiler;
}

async function makeCompiler(): Promise<NodeCompiler> {
  const { resolve } = createRequire(import.meta.url);
  const fontBlobs = await Promise.all(FACES.map((face) => readFile(resolve(`@expo-google-fonts/tinos/${face}.ttf`))));
  return NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
}

const CACHED_GENERATIONS = 5;

/** The document as PDF with a text layer. Whatever users wrote is data to the template, never markup. */
export async function renderPdf(input: RenderInput): Promise<Uint8Array> {
  const typst = await theCompiler();
  const pdf = typst.pdf({ mainFileContent: TEMPLATE, inputs: { data: JSON.stringify(printModel(input)) } });
  typst.evictCache(CACHED_GENERATIONS);
  return new Uint8Array(pdf);
}
