/** As much of WebAssembly as is used; Node's own types leave it out. */
interface Wasm {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
}

export const WASM: Wasm = (globalThis as unknown as { WebAssembly: Wasm }).WebAssembly;
