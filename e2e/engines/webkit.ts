import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { z } from "zod";
import type { WebKitPrograms } from "#lib/cli/engines.ts";
import { type Engine, type Point, type Scheme, SIZE, until } from "./engine.ts";
import { type Command, commandDriver } from "./web-driver.ts";

/** WebKit in GNOME's smallest browser, commanded by the WebDriver protocol, on a screen nobody sees. */
export function webKitOf(programs: WebKitPrograms): Engine {
  return {
    name: "WebKit",
    async open(scheme) {
      const started = await startDriver(programs, scheme);
      const { command } = started;
      const { sessionId } = z
        .object({ sessionId: z.string() })
        .parse(await command("POST", "/session", { capabilities: { alwaysMatch: {} } }));
      const session: Command = (method, path, body) =>
        command(method, `/session/${sessionId}${path}`, body);
      const act = (source: object) => session("POST", "/actions", { actions: [source] });
      await session("POST", "/window/rect", { x: 0, y: 0, ...SIZE });
      return {
        async goTo(url) {
          await session("POST", "/url", { url });
        },
        evaluate: (expression) =>
          session("POST", "/execute/sync", { script: `return ${expression}`, args: [] }),
        async drag(from, to) {
          await act(mouse(from, to));
        },
        async press(key) {
          await act(keyboard(key.split("+")));
        },
        async type(words) {
          await act({ ...KEYBOARD, actions: [...words].flatMap((sign) => strokes([keyOf(sign)])) });
        },
        async become(origin, cookies) {
          // A cookie can be set for the page that is open only.
          await session("POST", "/url", { url: `${origin}/api/health` });
          await session("DELETE", "/cookie");
          for (const { name, value } of cookies) {
            await session("POST", "/cookie", { cookie: { name, value, path: "/" } });
          }
        },
        async picture() {
          return Buffer.from(z.string().parse(await session("GET", "/screenshot")), "base64");
        },
        async close() {
          await session("DELETE", "");
          started.stop();
        },
      };
    },
  };
}

const KEYBOARD = { type: "key", id: "keyboard" } as const;

/** The signs by which the protocol names keys that write nothing (WebDriver, 17.4.2). */
const KEYS: Readonly<Record<string, string>> = {
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  Escape: "\uE00C",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowRight: "\uE014",
  "\n": "\uE007",
};
const keyOf = (name: string) => KEYS[name] ?? name;

function strokes(keys: readonly string[]) {
  const down = keys.map((value) => ({ type: "keyDown", value }));
  const up = keys.toReversed().map((value) => ({ type: "keyUp", value }));
  return [...down, ...up];
}

const keyboard = (names: readonly string[]) => ({
  ...KEYBOARD,
  actions: strokes(names.map(keyOf)),
});

function mouse(from: Point, to: Point) {
  const move = ({ x, y }: Point) => ({
    type: "pointerMove",
    x: Math.round(x),
    y: Math.round(y),
    duration: 0,
    origin: "viewport",
  });
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const isClick = from.x === to.x && from.y === to.y;
  return {
    type: "pointer",
    id: "mouse",
    parameters: { pointerType: "mouse" },
    actions: [
      move(from),
      { type: "pointerDown", button: 0 },
      ...(isClick ? [] : [move(middle), move(to)]),
      { type: "pointerUp", button: 0 },
    ],
  };
}

interface Driver {
  readonly command: Command;
  readonly stop: () => void;
}

async function startDriver(programs: WebKitPrograms, scheme: Scheme): Promise<Driver> {
  const started: ChildProcess[] = [];
  const stop = () => {
    for (const child of started.toReversed()) child.kill();
    process.off("exit", stop);
  };
  process.once("exit", stop);
  try {
    const screen = spawn(
      programs.screen,
      ["-displayfd", "3", "-screen", "0", "1600x1100x24", "-nolisten", "tcp"],
      { stdio: ["ignore", "ignore", "ignore", "pipe"] },
    );
    started.push(screen);
    const [display] = await once(screen.stdio[3] ?? screen, "data");
    const port = await freePort();
    const environment = {
      DISPLAY: `:${String(display).trim()}`,
      // The toolkit's theme is what pages are told of as the system's.
      GTK_THEME: scheme === "dark" ? "Adwaita:dark" : "Adwaita",
      GDK_BACKEND: "x11",
      NO_AT_BRIDGE: "1",
    };
    started.push(
      spawn(programs.driver, [`--port=${port}`], {
        stdio: "ignore",
        env: { ...process.env, ...environment },
      }),
    );
    const command = commandDriver(`http://127.0.0.1:${port}`);
    await until("the driver of WebKit", () => command("GET", "/status").catch(() => null));
    return { command, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new TypeError("No port is free.");
  return address.port;
}
