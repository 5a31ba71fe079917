// A department's own system: takes calls and parts as Camunda's client for JavaScript does, with what README.md says in
// "Departments' own systems". It stands for the system of a real department, so all it remembers is how it numbers its
// work orders: by the number of the call or the part, so that the same task never makes a second one.
//
//   GRIDCASE_URL       http://localhost:8080
//   GRIDCASE_UNIT      99010002, the department
//   GRIDCASE_PASSWORD  of its account system.99010002
//   GRIDCASE_NUMBER    only the tasks of this call or part; left out: all
//   GRIDCASE_LOCK      milliseconds that a task stays locked, 60000 unless set
import { BasicAuthInterceptor, Client, Variables } from "camunda-external-task-client-js";

const { GRIDCASE_URL: url, GRIDCASE_UNIT: unit, GRIDCASE_PASSWORD: password, GRIDCASE_NUMBER: number } = process.env;
const username = `system.${unit}`;
const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;

const client = new Client({
  baseUrl: `${url}/engine-rest`,
  workerId: `node-${process.pid}`,
  asyncResponseTimeout: 5000,
  lockDuration: Number(process.env.GRIDCASE_LOCK ?? 60000),
  interceptors: new BasicAuthInterceptor({ username, password }),
});

const say = (event, task, more) =>
  console.log(JSON.stringify({ event, task: task.activityId, number: task.businessKey, ...more }));

async function api(method, path, body, headers) {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization, "content-type": "application/json", "accept-language": "zh-CN", ...headers },
    body: body && JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  }
  return response.json();
}

const answers = (values) => {
  const variables = new Variables();
  Object.entries(values).forEach(([name, value]) => variables.set(name, value));
  return variables;
};

const workOrder = (task) => `OA-${task.businessKey}`;

const work = {
  async claimBySystem(task, tasks) {
    const call = await api("GET", `/api/calls/${task.businessKey}`);
    say("asked", task, { description: call.description, told: task.variables.getAll() });
    await tasks.complete(task, answers({ workOrder: workOrder(task) }));
  },

  async handleBySystem(task, tasks) {
    // Sent again each time the task comes, and on the record once.
    await api(
      "POST",
      `/api/calls/${task.businessKey}/progress`,
      { text: "现场已处置", percent: 80 },
      { "idempotency-key": `${workOrder(task)}-80` },
    );
    await tasks.complete(task, answers({ outcome: "done", report: "已修复，恢复通行", cost: "1234.50" }));
  },

  async partBySystem(task, tasks) {
    say("asked", task, { told: task.variables.getAll() });
    await tasks.complete(task, answers({ workOrder: workOrder(task), report: "已清障" }));
  },
};

client.subscribe(`department.${unit}`, number ? { businessKey: number } : {}, async ({ task, taskService }) => {
  try {
    await work[task.activityId](task, taskService);
    say("done", task);
  } catch (error) {
    // 404 and 409: somebody else was first, or partners are still at work. The lock ends by itself; if there is still
    // something to do, the task comes again.
    say("refused", task, { status: error.httpStatusCode, message: error.engineMsg ?? error.message });
  }
});

client.on("poll:error", (error) => console.log(JSON.stringify({ event: "poll failed", message: error.message })));
