// What the server is asked: one after the other, in the order of the keys, so that no key is lost while another's answer is awaited.
export class Asks {
  #chain = Promise.resolve();
  #busy = 0;
  #own = new Map(); // facts on which verdicts of one's own are under way, and how many; «*» is any fact
  unsaved = 0;
  left = false;
  #refused = false;

  constructor(page) { this.page = page; }

  wait(work) {
    this.#busy += 1;
    this.page.setAttribute("aria-busy", "true");
    const done = this.#chain.then(work);
    this.#chain = done.catch(() => {}).then(() => { if (!(this.#busy -= 1)) this.page.removeAttribute("aria-busy"); });
    return done;
  }

  get busy() { return this.#busy > 0; }

  waits(slot) { return (this.#own.get(slot) || 0) > 0; }

  // Status of the answer; 0 for none. htmx keeps only the last of what waits for one element: so nothing may wait there.
  ask(verb, url, target, values) {
    return new Promise((done) => {
      let status = 0;
      const heard = (e) => { if (e.detail.requestConfig.elt.id === target) status = e.detail.xhr.status; };
      const end = () => {
        document.body.removeEventListener("htmx:beforeOnLoad", heard);
        document.body.removeEventListener("htmx:onLoadError", end);
        done(status);
      };
      document.body.addEventListener("htmx:beforeOnLoad", heard);
      document.body.addEventListener("htmx:onLoadError", end);
      htmx.ajax(verb, url, { source: `#${target}`, target: `#${target}`, swap: "innerHTML", values }).then(end, end);
    });
  }

  // A verdict names the version of the fact that was seen; behind one's own verdict on that fact it is what the answer says.
  send(url, values, slots, version) {
    const own = this.waits("*") || slots.some((slot) => this.waits(slot)), seen = version();
    const count = (by) => { this.unsaved += by; slots.forEach((slot) => this.#own.set(slot, (this.#own.get(slot) || 0) + by)); };
    count(1);
    return this.wait(async () => {
      if (seen !== undefined) values.version = (own && version()) || seen;
      const status = await this.ask("POST", url, "desk", values);
      count(-1);
      if (status !== 200) this.#refused = true;
      return status;
    });
  }

  // Go elsewhere behind all that is still to be saved, unless some of it cannot be; keys that are pressed meanwhile are not for this page.
  leave(url) {
    this.left = true;
    this.#refused = false;
    this.#chain.then(() => { if (this.#refused) this.left = false; else location.href = url; });
  }
}
