import type { Page } from '@playwright/test';

/** What the page had said, one entry a sentence; `-` where it was told to be silent. */
export interface Said {
  text: string;
  lang: string;
  rate: number;
}

declare global {
  interface Window {
    said: (Said | '-')[];
    /** Ends what is being said. */
    fallSilent: () => void;
    /** Voices that the phone finds only later. */
    findVoices: (langs: string[]) => void;
  }
}

/** Gives the page's phone voices of these languages, as phones write them. Test browsers have none of their own. */
export async function giveVoices(page: Page, langs: string[]) {
  await page.addInitScript((first) => {
    const voice = (lang: string) => ({ lang, name: lang, voiceURI: lang, localService: true, default: false });
    let voices = first.map(voice);
    type Words = { text: string; lang: string; rate: number; onend?: () => void; onerror?: () => void };
    let queue: Words[] = [];
    let changed = () => {};
    window.said = [];
    const engine = {
      getVoices: () => voices,
      addEventListener: (_: string, listener: () => void) => (changed = listener),
      speak: (words: Words) => {
        queue.push(words);
        window.said.push({ text: words.text, lang: words.lang, rate: words.rate });
      },
      cancel: () => {
        const cut = queue;
        queue = [];
        if (cut.length) window.said.push('-');
        // Browsers tell of it later, when something else may be said already.
        setTimeout(() => cut.forEach((words) => words.onerror?.()));
      },
    };
    window.fallSilent = () => queue.splice(0).forEach((words) => words.onend?.());
    window.findVoices = (langs) => {
      voices = langs.map(voice);
      changed();
    };
    Object.defineProperty(window, 'speechSynthesis', { value: engine });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        constructor(public text: string) {}
      },
    });
  }, langs);
}
