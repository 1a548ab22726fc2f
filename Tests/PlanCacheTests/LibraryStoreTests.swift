import PlanCache
