/**
 * The grid asks the browser for sixty frames a second as long as the page stands, and draws nothing in most of them. Where nothing is left
 * to draw it rests here, until something is marked to be drawn anew. May not draw, nor know what is drawn.
 */
import { Engine, Layer } from "@univerjs/preset-sheets-core";

/** Few: the blinking of a cursor is something to draw twice a second. */
const FRAMES_BEFORE_REST = 2;

type Frame = Parameters<Engine["runRenderLoop"]>[0];
type Loop = { readonly frames: Set<Frame>; idle: number; resting: boolean };

const loops = new WeakMap<Engine, Loop>();
const hasToDraw = (engine: Engine): boolean => Object.values(engine.getScenes()).some((scene) => scene.isDirty());

/** Once for all grids: engines and layers are made by the grid. */
export function drawOnlyChanges(): void {
  const { runRenderLoop, stopRenderLoop } = Engine.prototype;
  const { makeDirty } = Layer.prototype;

  Engine.prototype.runRenderLoop = function (this: Engine, frame: Frame) {
    const loop = loops.get(this) ?? watched(this, stopRenderLoop);
    loop.frames.add(frame);
    wake(this, loop);
    runRenderLoop.call(this, frame);
  };
  Engine.prototype.stopRenderLoop = function (this: Engine, frame?: Frame) {
    if (frame === undefined) loops.get(this)?.frames.clear();
    else loops.get(this)?.frames.delete(frame);
    stopRenderLoop.call(this, frame as Frame);
  };
  Layer.prototype.makeDirty = function (this: Layer, state = true) {
    const marked = makeDirty.call(this, state);
    const engine = state ? (this.scene.getEngine() as Engine | null) : null;
    const loop = engine ? loops.get(engine) : undefined;
    if (engine && loop) wake(engine, loop);
    return marked;
  };

  function wake(engine: Engine, loop: Loop): void {
    loop.idle = 0;
    if (!loop.resting) return;
    loop.resting = false;
    for (const frame of loop.frames) runRenderLoop.call(engine, frame);
  }
}

function watched(engine: Engine, stop: Engine["stopRenderLoop"]): Loop {
  const loop: Loop = { frames: new Set(), idle: 0, resting: false };
  loops.set(engine, loop);
  engine.endFrame$.subscribe(() => {
    loop.idle = hasToDraw(engine) ? 0 : loop.idle + 1;
    if (loop.idle < FRAMES_BEFORE_REST) return;
    loop.resting = true;
    // The frames stay known: they are run again when there is something to draw.
    for (const frame of loop.frames) stop.call(engine, frame);
  });
  return loop;
}
