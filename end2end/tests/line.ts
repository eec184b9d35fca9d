import { connect, createServer, type Server, type Socket } from 'node:net';

/** A line to the server that can be cut: a browser behind it cannot tell it from a village without a signal. */
export class Line {
  private readonly open = new Set<Socket>();
  private cut = false;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async to(target: string): Promise<Line> {
    const { hostname, port } = new URL(target);
    let line: Line;
    const server = createServer((here) => {
      if (line.cut) return here.destroy();
      const there = connect(Number(port), hostname);
      for (const end of [here, there]) {
        line.open.add(end);
        end.on('error', () => {}).on('close', () => {
          line.open.delete(end);
          here.destroy();
          there.destroy();
        });
      }
      here.pipe(there).pipe(here);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address() as { port: number };
    line = new Line(server, `http://127.0.0.1:${address.port}`);
    return line;
  }

  /** Nothing gets through any more, nor what is under way. */
  down() {
    this.cut = true;
    for (const end of this.open) end.destroy();
  }

  up() {
    this.cut = false;
  }

  close() {
    this.down();
    this.server.close();
  }
}
